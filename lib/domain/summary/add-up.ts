import { timesOf } from './addends';
import type { DepartmentTally } from './facts';
import type { Tally, TallyFilter } from './measure';
import type { Behind, Cell } from './summary';

type Counted = Tally & Partial<Pick<DepartmentTally, 'departmentId' | 'organisationId'>>;

/** Is the line one of those that the filter counts? */
export const isCounted = (tally: Counted, filter: TallyFilter): boolean =>
  tally.measure === filter.measure &&
  (filter.tier === undefined || tally.tier === filter.tier) &&
  (filter.dwellingType === undefined || tally.dwellingType === filter.dwellingType) &&
  (filter.details === undefined || filter.details.includes(tally.detail)) &&
  (filter.departmentId === undefined || tally.departmentId === filter.departmentId) &&
  (filter.organisationId === undefined || tally.organisationId === filter.organisationId);

/** How many, and the amounts together. */
export function addUp(
  tallies: readonly Counted[],
  filter: TallyFilter,
): { readonly n: number; readonly amount: number } {
  let [n, amount] = [0, 0];
  for (const tally of tallies) {
    if (!isCounted(tally, filter)) continue;
    n += tally.n;
    amount += tally.amount;
  }
  return { n, amount };
}

/** A count that opens the homes it counts. `where`: which period they are of, when it is not the summary's own. */
export const countOf = (
  tallies: readonly Counted[],
  filter: TallyFilter,
  where?: Omit<Behind, 'measure'>,
): Cell => ({
  kind: 'COUNT',
  n: addUp(tallies, filter).n,
  behind: { ...filter, ...where, ...timesOf(filter.measure) },
});

/** A share opens the homes of its numerator. */
export const share = (n: number, of: number, behind: Behind): Cell =>
  of === 0 ? { kind: 'NONE' } : { kind: 'SHARE', n, of, behind: { ...behind, as: 'SHARE' } };

/** The words of a kind that occur, in the order of their list; what the list does not know comes last. */
export function occurring(
  tallies: readonly Counted[],
  by: 'detail' | 'dwellingType' | 'tier',
  filter: TallyFilter,
  order: readonly string[],
): readonly string[] {
  const found = new Set(
    tallies.filter((tally) => isCounted(tally, filter) && tally.n !== 0).map((tally) => tally[by]),
  );
  return [
    ...order.filter((word) => found.has(word)),
    ...[...found].filter((word) => !order.includes(word)).sort(),
  ];
}

/** The cells of several rows added up, column by column; what does not add up is left out. */
export function totalOf(
  rows: readonly { readonly cells: readonly Cell[] }[],
  blank: readonly number[] = [],
): readonly Cell[] {
  const [first] = rows;
  return (first?.cells ?? []).map((_, column) =>
    blank.includes(column)
      ? { kind: 'NONE' }
      : rows.map(({ cells }) => cells[column] ?? NONE).reduce(addCells),
  );
}

/** The same, opening the homes of all the rows: what the first of them opens, made to mean all of them. */
export const openingAll = (
  rows: readonly { readonly cells: readonly Cell[] }[],
  ofAll: (behind: Behind) => Behind,
): readonly Cell[] =>
  totalOf(rows).map((cell, at) => {
    const [behind] = rows.flatMap(({ cells }) => behindOf(cells[at]) ?? []);
    return behind === undefined || !mayOpen(cell) ? cell : { ...cell, behind: ofAll(behind) };
  });

export const behindOf = (cell: Cell | undefined): Behind | undefined =>
  cell !== undefined && mayOpen(cell) ? cell.behind : undefined;

const mayOpen = (cell: Cell): cell is Extract<Cell, { behind?: Behind }> =>
  ['COUNT', 'SHARE', 'DAYS', 'MONEY', 'TURNS'].includes(cell.kind);

const NONE: Cell = { kind: 'NONE' };

/** The total of two figures of a kind. It opens no homes by itself: whoever makes the total says which. */
function addCells(a: Cell, b: Cell): Cell {
  if (a.kind === 'COUNT' && b.kind === 'COUNT') return { kind: 'COUNT', n: a.n + b.n };
  if (a.kind === 'MONEY' && b.kind === 'MONEY') return { kind: 'MONEY', ore: a.ore + b.ore };
  if (a.kind === 'DAYS' && b.kind === 'DAYS') return { kind: 'DAYS', days: a.days + b.days, n: a.n + b.n };
  if (a.kind === 'SHARE' && b.kind === 'SHARE') return { kind: 'SHARE', n: a.n + b.n, of: a.of + b.of };
  return a.kind === 'NONE' ? b : a;
}
