import {
  add,
  compare,
  type Fraction,
  formatFraction,
  fraction,
  negate,
  ONE,
  subtract,
} from '@/lib/domain/shared/fraction';
import type { Stored, StoredCounter, StoredEntry } from '../stored';
import { byCounter, firstFew } from './complaints';

/**
 * After every single report the turns given differ from the share earned by less than one. Holds for an opening in [0, 1)
 * and without corrections; a share of 0 gives none.
 */
export function checkShares(stored: Stored): readonly string[] {
  const entries = byCounter(stored.entries);
  return firstFew(stored.counters.flatMap((counter) => prefixes(counter, entries.get(counter.id) ?? [])));
}

function prefixes(counter: StoredCounter, entries: readonly StoredEntry[]): readonly string[] {
  const complaints: string[] = [];
  let earned = counter.opening;
  let slots = 0n;
  for (const { number, earned: rate, used } of entries) {
    earned = add(earned, rate);
    slots += BigInt(used);
    const apart = subtract(fraction(slots), earned);
    if (!isBelowOne(apart))
      complaints.push(
        `counter ${counter.id}, number ${number}: ${slots} turns given, ${formatFraction(earned)} earned`,
      );
  }
  return complaints;
}

const isBelowOne = (apart: Fraction): boolean => compare(apart, ONE) < 0 && compare(negate(apart), ONE) < 0;
