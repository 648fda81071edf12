import { add, type Fraction, fraction, multiply, negate, ZERO } from '@/lib/domain/shared/fraction';

/** What is known of numbers that nobody publishes: these of them come to so many. */
export type Known = { readonly of: readonly number[]; readonly n: number };

/** What an attacker makes of a hidden figure: it lies between these, both with. */
export type Found = { readonly least: number; readonly most: number };

/**
 * Reads every figure that is shown as an equation over the smallest parts there are, solves them exactly, and looks how far each hidden
 * figure can still go. It knows that no part is less than zero, and nothing of how the suppression works. `truth` only saves it the search for a first solution.
 */
export function attack(
  truth: readonly number[],
  shown: readonly Known[],
  hidden: readonly Pick<Known, 'of'>[],
): readonly Found[] {
  const free = solutions(shown, truth.length);
  const bounds = truth.map((value, at) => ({ row: free.map((one) => one[at] ?? 0), room: value }));
  return hidden.map(({ of }) => {
    const [row, value] = [along(of, free), sumOf(of, truth)];
    if (row.every((by) => by === 0)) return { least: value, most: value };
    return {
      least:
        value -
        furthest(
          row.map((by) => -by),
          bounds,
        ),
      most: value + furthest(row, bounds),
    };
  });
}

const sumOf = (of: readonly number[], values: readonly number[]): number =>
  of.reduce((sum, at) => sum + (values[at] ?? 0), 0);

const along = (of: readonly number[], free: readonly (readonly number[])[]): readonly number[] =>
  free.map((one) => sumOf(of, one));

/** The ways to change the parts that change nothing shown: whole numbers, by exact elimination. */
export function solutions(
  shown: readonly Pick<Known, 'of'>[],
  parts: number,
): readonly (readonly number[])[] {
  const rows = reduced(
    shown.map(({ of }) => Array.from({ length: parts }, (_, at) => fraction(of.includes(at) ? 1n : 0n))),
  );
  const leads = rows.map((row) => row.findIndex(({ n }) => n !== 0n));
  const free = Array.from({ length: parts }, (_, at) => at).filter((at) => !leads.includes(at));
  return free.map((at) => {
    const one: Fraction[] = Array.from({ length: parts }, (_, part) => fraction(part === at ? 1n : 0n));
    for (const [r, row] of rows.entries()) one[leads[r] ?? 0] = negate(row[at] ?? ZERO);
    const common = one.reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
    return one.map(({ n, d }) => Number((n * common) / d));
  });
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

type Exact = readonly Fraction[];

function reduced(rows: readonly Exact[]): readonly Exact[] {
  const done: Exact[] = [];
  for (const given of rows) {
    let row = given;
    for (const other of done) row = without(row, other);
    const lead = row.findIndex(({ n }) => n !== 0n);
    const { n, d } = row[lead] ?? ZERO;
    if (lead < 0) continue;
    const own = row.map((one) => multiply(one, fraction(d, n)));
    for (const [at, other] of done.entries()) done[at] = without(other, own);
    done.push(own);
  }
  return done;
}

/** Takes the other row off so often that its first number is gone. */
function without(row: Exact, other: Exact): Exact {
  const by = negate(row[other.findIndex(({ n }) => n !== 0n)] ?? ZERO);
  if (by.n === 0n) return row;
  return row.map((one, at) => {
    const take = other[at] ?? ZERO;
    return take.n === 0n ? one : add(one, multiply(by, take));
  });
}

type Bound = { readonly row: readonly number[]; readonly room: number };
const NEARLY = 1e-7;

/** How far a goal can rise while nothing falls by more than its room: the simplex method, from where nothing has changed. */
function furthest(goal: readonly number[], bounds: readonly Bound[]): number {
  // Each free way may be gone forwards or backwards.
  const both = (row: readonly number[], sign: number) => row.flatMap((by) => [sign * by, -sign * by]);
  const table = bounds.map(({ row, room }) => [...both(row, -1), room]);
  const last = [...both(goal, -1), 0];
  for (let pivots = 0; pivots < 2000; pivots += 1) {
    const column = entering(last, pivots);
    if (column < 0) return last.at(-1) ?? 0;
    const row = leaving(table, column);
    if (row < 0) return Number.POSITIVE_INFINITY;
    pivot([...table, last], row, column);
  }
  throw new Error('The attacker did not come to an end');
}

const entering = (last: readonly number[], pivots: number): number => {
  const falling = last
    .slice(0, -1)
    .map((by, at) => ({ by, at }))
    .filter(({ by }) => by < -NEARLY);
  if (falling.length === 0) return -1;
  // The steepest at first; then the first, which never goes in a circle.
  return (pivots < 200 ? falling.sort((a, b) => a.by - b.by) : falling)[0]?.at ?? -1;
};

function leaving(table: readonly (readonly number[])[], column: number): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const [at, row] of table.entries()) {
    const by = row[column] ?? 0;
    if (by <= NEARLY) continue;
    const ratio = Math.max(0, row.at(-1) ?? 0) / by;
    if (ratio < least - NEARLY) [best, least] = [at, ratio];
  }
  return best;
}

/** Exchanges a column for a row, in place. */
function pivot(all: number[][], row: number, column: number): void {
  const own = all[row] ?? [];
  const by = own[column] ?? 1;
  for (const [at, other] of all.entries()) {
    if (at === row) continue;
    const times = (other[column] ?? 0) / by;
    if (times === 0) continue;
    for (const [c, value] of own.entries()) if (c !== column) other[c] = (other[c] ?? 0) - times * value;
    other[column] = -times;
  }
  for (const [c, value] of own.entries()) if (c !== column) own[c] = value / by;
  own[column] = 1 / by;
}
