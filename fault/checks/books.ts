import {
  add,
  equals,
  type Fraction,
  formatFraction,
  fraction,
  ONE,
  subtract,
  sum,
} from '@/lib/domain/shared/fraction';
import type { Stored, StoredCounter, StoredEntry } from '../stored';
import { byCounter, firstFew } from './complaints';

/** Each line's credit follows from the line before, and the counter's own row is what its ledger comes to. */
export function checkBooks(stored: Stored): readonly string[] {
  const entries = byCounter(stored.entries);
  return firstFew(stored.counters.flatMap((counter) => booksOf(counter, entries.get(counter.id) ?? [])));
}

function booksOf(counter: StoredCounter, entries: readonly StoredEntry[]): readonly string[] {
  const complaints: string[] = [];
  let credit = counter.opening;
  for (const entry of entries) {
    credit = after(credit, entry);
    complaints.push(
      ...same(`counter ${counter.id}, line ${entry.sequence}: credit`, entry.creditAfter, credit),
    );
  }
  const used = entries.reduce((total, entry) => total + entry.used, 0);
  const identity = add(
    subtract(add(counter.opening, counter.earned), fraction(BigInt(used))),
    counter.corrections,
  );
  return [
    ...complaints,
    ...same(`counter ${counter.id}: credit`, counter.credit, credit),
    ...same(`counter ${counter.id}: opening + earned − slots + corrections`, identity, counter.credit),
    ...same(`counter ${counter.id}: earned`, counter.earned, sum(entries.map((entry) => entry.earned))),
    ...same(
      `counter ${counter.id}: corrections`,
      counter.corrections,
      sum(entries.map((entry) => entry.correction)),
    ),
    ...(counter.slots === used
      ? []
      : [`counter ${counter.id}: ${counter.slots} slots, the ledger has ${used}`]),
  ];
}

function after(credit: Fraction, { earned, used, correction }: StoredEntry): Fraction {
  const moved = add(add(credit, earned), correction);
  return used === 1 ? subtract(moved, ONE) : moved;
}

const same = (what: string, found: Fraction, expected: Fraction): readonly string[] =>
  equals(found, expected) ? [] : [`${what} is ${formatFraction(found)}, not ${formatFraction(expected)}`];
