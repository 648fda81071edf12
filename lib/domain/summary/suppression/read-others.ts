import { canonicalJson } from '../canonical';
import type { Behind } from '../summary';
import { isAmongFew } from './few-figures';
import { ALL, keyOf, type Place } from './place';
import {
  type Counting,
  type Gathering,
  isNever,
  isPublished,
  numberAt,
  placeOfSpot,
  type Reading,
  type Rows,
  type SharesOfColumn,
  type Spot,
} from './read-numbers';
import { COUNTED_BY, PUBLISHED_SECTION, SHARES_OF } from './what-columns-hold';

/** What it takes to show a cell, once all counts are known. What nothing is known of is not shown. */
export function readingOf(spot: Spot, rows: Rows, gathering: Gathering): Reading {
  const { cell } = spot;
  if (isOfBooksBefore(spot)) return 'NEVER';
  if (cell.kind === 'WORD' || cell.kind === 'NONE' || cell.kind === 'HIDDEN') return 'SHOWN';
  if (isNever(spot)) return 'NEVER';
  if (isPublished(spot)) return 'SHOWN';
  if (COUNTED_BY[spot.column.id] !== undefined) return besideIt(spot, rows, gathering);
  switch (cell.kind) {
    case 'COUNT':
    case 'DAYS':
      return ofNumbers([numberAt(spot, gathering)]);
    case 'MONEY':
      return ofMoney(spot, gathering);
    case 'SHARE':
      return ofShare(spot, rows, gathering);
    case 'FIGURE':
    case 'DATE':
      return spot.section === PUBLISHED_SECTION && !isAmongFew(spot) ? 'SHOWN' : 'NEVER';
    case 'TURNS':
      return ofTurns(spot, gathering);
  }
}

/** Nor whether there was an account of that year at all: a dash would say that nothing was counted. */
const isOfBooksBefore = ({ table, column }: Spot): boolean => table.id === 'books' && column.of === 'BEFORE';

const ofNumbers = (numbers: readonly (number | null | undefined)[]): Reading =>
  numbers.includes(undefined) ? 'NEVER' : numbers.filter((at) => typeof at === 'number');

/** Days or øre are shown where the homes they come from are, which another column of the row counts. */
function besideIt(spot: Spot, rows: Rows, gathering: Gathering): Reading {
  const counting = rowOf(spot, rows).find(
    ({ column }) => column.id === COUNTED_BY[spot.column.id] && column.of === spot.column.of,
  );
  return counting ? ofNumbers([numberAt(counting, gathering)]) : 'NEVER';
}

/** Øre of homes that a count somewhere counts. */
function ofMoney(spot: Spot, gathering: Gathering): Reading {
  if (spot.cell.kind !== 'MONEY' || spot.cell.behind === undefined) return 'NEVER';
  const place = placeOfSpot(spot, gathering);
  const at = place && gathering.net.find(keyOf(place));
  return typeof at === 'number' ? [at] : spot.cell.ore === 0 ? 'SHOWN' : 'NEVER';
}

const rowOf = ({ rowAt }: Spot, rows: Rows): readonly Spot[] => rows[rowAt] ?? [];

/** A share is shown where both its numbers are, and it makes their difference a number that can be worked out. */
function ofShare(spot: Spot, rows: Rows, gathering: Gathering): Reading {
  const counting = countingOf(spot, rows, gathering);
  const counted = countedIn(counting.n, spot, rows);
  const n = numbersOf(counted, gathering);
  const of = numbersOf(countedIn(counting.of, spot, rows), gathering) ?? baseOf(spot, counted, gathering);
  if (n === null || of === null) return 'NEVER';
  for (const whole of of) for (const part of n) gathering.net.sum(whole, [part]);
  return [...n, ...of];
}

/** Found once for each column of a table. */
function countingOf({ at }: Spot, rows: Rows, { shares }: Gathering): SharesOfColumn {
  const own = shares.get(rows) ?? new Map<number, SharesOfColumn>();
  shares.set(rows, own);
  const found = own.get(at) ?? {
    n: countingColumns(at, rows, ({ n }) => n),
    of: countingColumns(at, rows, ({ of }) => of),
  };
  own.set(at, found);
  return found;
}

/** What the column's shares are always of, for the homes that this one counts. */
function baseOf(spot: Spot, counted: readonly Spot[], gathering: Gathering): readonly number[] | null {
  const known = SHARES_OF[spot.column.id];
  const [first] = counted;
  const place = first && placeOfSpot(first, gathering);
  if (known === undefined || spot.cell.kind !== 'SHARE' || !place) return null;
  const base: Place = { ...place, measure: known.measure, details: known.detail ?? ALL };
  const at = gathering.net.number(keyOf(base), spot.cell.of, base);
  return at === null ? [] : [at];
}

const countedIn = (counting: readonly Counting[], spot: Spot, rows: Rows): readonly Spot[] =>
  counting.flatMap(({ column, inTotal }) => (inTotal ? rows.at(-1) : rowOf(spot, rows))?.[column] ?? []);

/** None where they are published; null where no column counts them. */
function numbersOf(counted: readonly Spot[], gathering: Gathering): readonly number[] | null {
  const numbers = counted.filter((one) => !isPublished(one)).map((one) => numberAt(one, gathering));
  if (counted.length === 0 || numbers.includes(undefined)) return null;
  return numbers.filter((at) => typeof at === 'number');
}

/** Columns that hold the share's number in every row that has one, or whose total does. */
function countingColumns(
  at: number,
  rows: Rows,
  numberOf: (share: { readonly n: number; readonly of: number }) => number,
): readonly Counting[] {
  const shares = rows.flatMap((row) => {
    const cell = row[at]?.cell;
    return cell?.kind === 'SHARE' ? [{ row, number: numberOf(cell) }] : [];
  });
  const of = rows[0]?.[at]?.column.of;
  const found: Counting[] = [];
  for (const [column, { column: its }] of (rows[0] ?? []).entries()) {
    if (its.of !== of && its.of !== undefined) continue;
    const holds = (row: readonly Spot[] | undefined, n: number) => countIn(row?.[column]) === n;
    const total = rows.at(-1);
    if (shares.every(({ row, number }) => holds(row, number))) found.push({ column, inTotal: false });
    else if (total?.[0]?.row === null && shares.every(({ number }) => holds(total, number)))
      found.push({ column, inTotal: true });
  }
  return found;
}

const countIn = (spot: Spot | undefined): number | null => (spot?.cell.kind === 'COUNT' ? spot.cell.n : null);

/**
 * Turns earned are homes times shares that everybody knows: told where the homes counted at each share are, which a page says in one of
 * its tables. Other turns are of the books, from the agreement's beginning.
 */
function ofTurns(spot: Spot, gathering: Gathering): Reading {
  const counted = countedAtShares(spot);
  const place = placeOfSpot(spot, gathering);
  if (counted === null || place === null) return 'NEVER';
  const numbers = Object.entries(counted).map(([share, n]) => {
    const atShare = { ...place, details: `share ${share}` };
    return gathering.net.number(keyOf(atShare), n, atShare);
  });
  return ofNumbers(numbers);
}

function countedAtShares({ cell, row, summary }: Spot): Readonly<Record<string, number>> | null {
  if (cell.kind !== 'TURNS' || cell.behind === undefined) return null;
  if (cell.counted !== undefined || row !== null) return cell.counted ?? null;
  const same = summary.sections
    .flatMap(({ tables }) => tables.flatMap(({ total }) => total ?? []))
    .find((other) => other.kind === 'TURNS' && other.counted !== undefined && other.turns === cell.turns);
  return same?.kind === 'TURNS' && sameHomes(same.behind, cell.behind) ? (same.counted ?? null) : null;
}

const sameHomes = (one: Behind | undefined, other: Behind): boolean =>
  one !== undefined && canonicalJson(one) === canonicalJson(other);
