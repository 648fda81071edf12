import type { CounterName } from '../agreement/vocabulary';
import { add, type Fraction, floor, fraction, multiply, subtract, ZERO } from '../shared/fraction';

/** How many homes of each kind a department has, or gets. */
export type Dwellings = { readonly family: number; readonly youth: number; readonly elderly: number };

export type Closing = ReadonlyMap<CounterName, Fraction>;

/**
 * What the counters of a merged department begin with: the sum of what those that end were owed or had given too much.
 * @see docs/domain/department-changes.md, reading Q33
 */
export function mergedOpenings(closing: readonly Closing[]): Closing {
  const sums = new Map<CounterName, Fraction>();
  for (const counters of closing)
    for (const [name, credit] of counters) sums.set(name, add(sums.get(name) ?? ZERO, credit));
  return sums;
}

/**
 * What the counters of each part begin with: its share of the credit by its share of the homes that the counter counts. Exact, and
 * the last part has what is left, so that nothing is lost or made. @see reading Q33
 */
export function splitOpenings(closing: Closing, parts: readonly Dwellings[]): readonly Closing[] {
  const openings = parts.map(() => new Map<CounterName, Fraction>());
  for (const [name, credit] of closing) {
    let left = credit;
    for (const [at, share] of sharesOf(name, parts).entries()) {
      const isLast = at === parts.length - 1;
      const part = isLast ? left : multiply(credit, share);
      left = subtract(left, part);
      openings[at]?.set(name, part);
    }
  }
  return openings;
}

/** Room for turns by § 59, stk. 1, of each counter, in homes. @see docs/domain/legal-basis.md */
export type Rooms = ReadonlyMap<CounterName, number>;

/**
 * The room goes over as the credit does: what those that end had together, divided by homes. In whole homes, and the last part has what
 * is left.
 */
export function carriedRooms(ending: readonly Rooms[], parts: readonly Dwellings[]): readonly Rooms[] {
  const carried = parts.map(() => new Map<CounterName, number>());
  for (const name of new Set(ending.flatMap((rooms) => [...rooms.keys()]))) {
    const whole = ending.reduce((sum, rooms) => sum + (rooms.get(name) ?? 0), 0);
    let left = whole;
    for (const [at, share] of sharesOf(name, parts).entries()) {
      const isLast = at === parts.length - 1;
      const part = isLast ? left : Number(floor(multiply(fraction(BigInt(whole)), share)));
      left -= part;
      carried[at]?.set(name, part);
    }
  }
  return carried;
}

/** By the homes the counter counts; where nobody has any of those, by all homes; where there are none at all, evenly. */
function sharesOf(name: CounterName, parts: readonly Dwellings[]): readonly Fraction[] {
  for (const count of [countedBy(name), all, () => 1]) {
    const counts = parts.map(count);
    const total = counts.reduce((sum, one) => sum + one, 0);
    if (total > 0) return counts.map((one) => fraction(BigInt(one), BigInt(total)));
  }
  return [];
}

/** Homes with a rule of their own are family homes. */
const countedBy =
  (name: CounterName) =>
  ({ family, youth }: Dwellings): number =>
    name === 'YOUTH' ? youth : family;

const all = ({ family, youth, elderly }: Dwellings): number => family + youth + elderly;

/** Homes by kind, added up; all zero where there are no rows. */
export const sumOfDwellings = (rows: readonly Dwellings[]): Dwellings =>
  rows.reduce(
    (sum, { family, youth, elderly }) => ({
      family: sum.family + family,
      youth: sum.youth + youth,
      elderly: sum.elderly + elderly,
    }),
    { family: 0, youth: 0, elderly: 0 },
  );

/** Are there as many of each kind in both? */
export const sameDwellings = (a: Dwellings, b: Dwellings): boolean =>
  a.family === b.family && a.youth === b.youth && a.elderly === b.elderly;
