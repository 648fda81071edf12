import type { Cell, Row, Summary, SummarySection, SummaryTable } from '../summary';
import { gather, type Moment, type Side } from './gather';
import { hasMenuForm } from './menu';
import type { Num } from './net';
import { protect } from './protect';
import { EFFORTS, type Effort } from './prove';
import type { Reading, Spot } from './read-numbers';
import { type Already, NOTHING_YET, told } from './told';

/** What was decided before of figures of two years' days: what was hidden stays so, and what was shown cannot be taken back. */
export type Before = { readonly ofYear: Already; readonly ofYearBefore: Already };

/**
 * Everything that readers may see of a year together: its pages, those of the year before, and the closed editions of either that were
 * published.
 */
export type Menu = {
  readonly pages: readonly Summary[];
  readonly pagesBefore: readonly Summary[];
  readonly published: readonly Summary[];
  readonly publishedBefore: readonly Summary[];
};

export type Suppressed = { readonly pages: readonly Summary[]; readonly told: Before };

const NOTHING: Before = { ofYear: NOTHING_YET, ofYearBefore: NOTHING_YET };

/**
 * The pages of a year as readers see them: what is small is hidden with whatever would give it back, and nothing opens a list of homes.
 * The same numbers are hidden on all of them. @see L-58
 */
export function suppressMenu(
  menu: Menu,
  before: Before = NOTHING,
  efforts: readonly Effort[] = EFFORTS,
): Suppressed {
  const decide = deciding(efforts);
  const pages = menu.pages.map(copyOf);
  const own = decide([...printed(menu.published), live(pages.map(ownSide))], before.ofYear);
  // What the year before shows on its own pages is settled there; the column beside this year follows.
  const [published, earlier] = [printed(menu.publishedBefore), menu.pagesBefore.map(ownSide)];
  const settled = decide([...published, live(earlier)], before.ofYearBefore);
  const beside = decide([...published, live([...earlier, ...pages.map(otherSide)])], settled.already);
  return {
    pages: pages.map((page) => onlyShown(page, new Set([...shownOf(page, own), ...shownOf(page, beside)]))),
    told: {
      ofYear: together(before.ofYear, own.already),
      ofYearBefore: together(before.ofYearBefore, settled.already, beside.already),
    },
  };
}

/**
 * A closed edition as anybody may see it beside everything that readers see: figures of its own days only, since those of the year before
 * are told by that year. What readers once saw and see nowhere any more is left out where it would give something back, and then
 * no longer counts as told.
 */
export function suppressEdition(
  edition: Summary,
  { pages, published }: Pick<Menu, 'pages' | 'published'>,
  before: Already = NOTHING_YET,
): { readonly page: Summary; readonly told: Already } {
  const page = copyOf(edition);
  const asked: Moment = { as: 'EDITION', sides: [ownSide(page)] };
  const own = deciding(EFFORTS)([...printed(published), live(pages.map(ownSide)), asked], before);
  return { page: onlyShown(page, new Set(shownOf(page, own))), told: together(own.before, own.already) };
}

/**
 * One page as a reader sees it. `alongside`: what else readers may see of that year and the one before, which `menuBeside` says; the same
 * numbers are hidden whichever of them is asked for. A summary that is not on the readers' menu loses every figure.
 */
export function suppressForReader(asked: Summary, alongside: readonly Summary[]): Summary {
  const menu = inOrder([asked, ...alongside]).filter(
    (one) => hasMenuForm(one) && one.municipalityId === asked.municipalityId,
  );
  const of = ({ from }: Summary['period']) => menu.filter(({ period }) => period.from === from);
  const { pages } = suppressMenu({
    ...{ pages: of(asked.period), pagesBefore: of(asked.before) },
    ...{ published: [], publishedBefore: [] },
  });
  return pages[of(asked.period).indexOf(asked)] ?? onlyShown(copyOf(asked), new Set());
}

const ownSide = (summary: Summary): Side => ({ summary, of: undefined });
const otherSide = (summary: Summary): Side => ({ summary, of: 'BEFORE' });
const live = (sides: readonly Side[]): Moment => ({ as: 'LIVE', sides });
const printed = (editions: readonly Summary[]) =>
  editions.map((edition): Moment => ({ as: 'PRINTED', sides: [ownSide(edition)] }));

const without = (all: ReadonlySet<string>, some: readonly string[]): ReadonlySet<string> => {
  const left = new Set(all);
  for (const one of some) left.delete(one);
  return left;
};

const together = (...all: readonly Already[]): Already => ({
  hidden: new Set(all.flatMap(({ hidden }) => [...hidden])),
  shown: new Set(all.flatMap(({ shown }) => [...shown])),
});

/** The same order whichever is asked for, each once. */
export function inOrder(summaries: readonly Summary[]): readonly Summary[] {
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
  /** What was decided before and holds. */
  readonly before: Already;
  readonly already: Already;
};

/** Which numbers are hidden when all of these are read together. */
const deciding =
  (efforts: readonly Effort[]) =>
  (moments: readonly Moment[], settled: Already): Decided => {
    const { net, readings, onlyLast } = gather(moments, settled);
    const isEdition = moments.at(-1)?.as === 'EDITION';
    const before = isEdition ? { ...settled, shown: without(settled.shown, onlyLast.map(told)) } : settled;
    const { hidden } = protect(net, before, efforts);
    const numbers = net.numbers.filter(({ is }) => is === 'FIGURE');
    return {
      ...{ readings, hidden, before },
      already: {
        hidden: new Set(numbers.filter(({ at }) => hidden.has(at)).flatMap(rememberedAs)),
        shown: new Set([...net.zeros, ...numbers.filter(({ at }) => !hidden.has(at)).map(told)]),
      },
    };
  };

/** What was hidden stays so whatever it comes to; of a zero it must be known too that it was not shown as one. */
const rememberedAs = (one: Num): readonly string[] => (one.value === 0 ? [one.key, told(one)] : [one.key]);

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

/** Each cell an object of its own, by which it is known. */
const copyOf = (summary: Summary): Summary => withCells(summary, (cell) => ({ ...cell }));

const onlyShown = (summary: Summary, shown: ReadonlySet<Cell>): Summary =>
  withCells(summary, (cell) => (shown.has(cell) ? withoutHomes(cell) : { kind: 'HIDDEN' }));

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
