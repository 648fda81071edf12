import type { Cell, Row, Summary, SummarySection, SummaryTable } from '../summary';
import { gather, type Side } from './gather';
import { hasMenuForm } from './menu';
import { protect } from './protect';
import { type Already, NOTHING_YET } from './prove';
import type { Reading, Spot } from './read-numbers';

/**
 * The summary as a reader sees it: what is small is hidden with whatever would give it back, and nothing opens a list of homes.
 * `alongside`: what else readers may see of that year and the one before, which `menuBeside` says; the same numbers are hidden
 * whichever of them is asked for. A summary that is not on the readers' menu loses every figure.
 * @see L-58
 */
export function suppressForReader(asked: Summary, alongside: readonly Summary[]): Summary {
  const summary = withCells(asked, (cell) => ({ ...cell }));
  const menu = inOrder([summary, ...alongside]).filter(
    (one) => hasMenuForm(one) && one.municipalityId === summary.municipalityId,
  );
  const ofYear = menu.filter(({ period }) => period.from === summary.period.from).map(ownSide);
  const yearBefore = menu.filter(({ period }) => period.from === summary.before.from).map(ownSide);
  const own = decide(ofYear, NOTHING_YET);
  // What the year before shows on its own pages is settled there; the column beside this year follows.
  const settled = decide(yearBefore, NOTHING_YET);
  const beside = decide([...yearBefore, ...ofYear.map(otherSide)], settled.already);
  const shown = new Set([...shownOf(summary, own), ...shownOf(summary, beside)]);
  return withCells(summary, (cell) => (shown.has(cell) ? withoutHomes(cell) : { kind: 'HIDDEN' }));
}

const ownSide = (summary: Summary): Side => ({ summary, of: undefined });
const otherSide = ({ summary }: Side): Side => ({ summary, of: 'BEFORE' });

/** The same order whichever is asked for, each once. */
function inOrder(summaries: readonly Summary[]): readonly Summary[] {
  const byKey = new Map<string, Summary>();
  for (const one of summaries) {
    const key = [one.period.from, one.part.kind, 'id' in one.part ? one.part.id : ''].join(' ');
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

type Decided = {
  readonly readings: ReadonlyMap<Spot, Reading>;
  readonly hidden: ReadonlySet<number>;
  readonly already: Already;
};

/** Which numbers are hidden when all of these are read together. */
function decide(sides: readonly Side[], settled: Already): Decided {
  const { net, readings } = gather(sides);
  const { hidden } = protect(net.net, settled);
  const keys = (isHidden: boolean): ReadonlySet<string> =>
    new Set(
      net.net.numbers
        .filter(({ at, isRest }) => !isRest && hidden.has(at) === isHidden)
        .map(({ key }) => key),
    );
  return { readings, hidden, already: { hidden: keys(true), shown: keys(false) } };
}

/** The summary's own cells that are shown: none that waits for a number that is hidden, and no zero among such. */
function shownOf(summary: Summary, { readings, hidden }: Decided): readonly Cell[] {
  const own = [...readings].filter(([spot]) => spot.summary === summary);
  const isHidden = (reading: Reading) => typeof reading !== 'string' && reading.some((at) => hidden.has(at));
  const lines = new Set(
    own.flatMap(([spot, reading]) => (isHidden(reading) ? [rowOf(spot), columnOf(spot)] : [])),
  );
  const isAmong = (spot: Spot) => lines.has(columnOf(spot)) && (lines.has(rowOf(spot)) || isOnly(spot));
  return own
    .filter(([, reading]) => reading !== 'NEVER' && !isHidden(reading))
    .filter(([spot]) => !(isZero(spot.cell) && isAmong(spot)))
    .map(([spot]) => spot.cell);
}

const rowOf = ({ table, rowAt }: Spot): string => `${table.id} row ${rowAt}`;
const columnOf = ({ table, at }: Spot): string => `${table.id} column ${at}`;

/** Is there no other column that adds up? */
const isOnly = ({ table, column }: Spot): boolean =>
  table.columns.filter(({ adds, of }) => adds && of === column.of).length === 1;

/** A zero points at nobody; hidden beside others it leaves open whether those are zeros. */
const isZero = (cell: Cell): boolean =>
  ((cell.kind === 'COUNT' || cell.kind === 'SHARE' || cell.kind === 'DAYS') && cell.n === 0) ||
  (cell.kind === 'MONEY' && cell.ore === 0);

function withCells(summary: Summary, change: (cell: Cell) => Cell): Summary {
  const row = (one: Row): Row => ({ ...one, cells: one.cells.map(change) });
  const table = (one: SummaryTable): SummaryTable => ({
    ...one,
    rows: one.rows.map(row),
    total: one.total === null ? null : one.total.map(change),
  });
  const section = (one: SummarySection): SummarySection => ({ ...one, tables: one.tables.map(table) });
  return { ...summary, sections: summary.sections.map(section) };
}

/** A reader opens no list of homes. */
function withoutHomes(cell: Cell): Cell {
  if (!('behind' in cell)) return cell;
  const { behind: _, ...figure } = cell;
  return figure;
}
