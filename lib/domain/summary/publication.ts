import { missingApprovals } from './closing';
import { type Difference, differencesOf } from './differences';
import type { SummaryEdition, SummaryFile } from './saved';
import type { Row, Summary, SummaryTable } from './summary';
import { isCalendarYear } from './suppression/menu';

/** Told to the public row by row: of the municipality as a whole, by kinds that point at no department. */
const PUBLIC_TABLES: ReadonlySet<string> = new Set([
  ...['vacancies-by-type', 'vacancies-by-tier', 'vacancies-by-route', 'vacancies-by-month'],
  ...['promise-by-tier', 'returns-by-reason', 'faults'],
  ...['lettings-by-type', 'fell-through'],
  ...['cheap-home-threshold', 'cheap-homes', 'rent-bands'],
  ...['times', 'voids-by-ground', 'voids-by-bearer'],
]);

/** Told to the public as one line: their rows are departments or organisations. */
const TOTALS_TOLD: ReadonlySet<string> = new Set(['turnover', 'promise', 'choices', 'waiting-rent']);

/**
 * What the public sees of a closed year, of the page as readers see it: the headline tables with no department and no organisation in
 * them, and no year beside it, which is told by that year. @see docs/adr/0020-a-closed-year-in-public.md
 */
export function publicExcerpt(page: Summary): Summary {
  const ids = new Set(page.sections.flatMap(({ tables }) => tables.map(({ id }) => id)));
  const told = (table: SummaryTable): readonly SummaryTable[] => {
    if (PUBLIC_TABLES.has(table.id)) return [ownYear(table)].filter(({ columns }) => columns.length > 0);
    // By tier the same is told in full.
    const isTold = TOTALS_TOLD.has(table.id) && !(table.id === 'promise' && ids.has('promise-by-tier'));
    return isTold ? inOneLine(ownYear(table)) : [];
  };
  return {
    ...page,
    sections: page.sections
      .map(({ id, tables }) => ({ id, tables: tables.flatMap(told) }))
      .filter(({ tables }) => tables.length > 0),
  };
}

function ownYear(table: SummaryTable): SummaryTable {
  const all = [...table.rows.map(({ cells }) => cells), table.total ?? []];
  // What no reader is ever told of a row needs no column of its own.
  const isTold = (at: number) => all.some((cells) => cells[at] && cells[at].kind !== 'HIDDEN');
  const isOwn = (_: unknown, at: number) => table.columns[at]?.of === undefined && isTold(at);
  // Of a table of two years' rows the other row is the other year's.
  const rows = table.rows.filter(({ id }) => id !== 'before');
  return {
    ...table,
    columns: table.columns.filter(isOwn),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isOwn) })),
    total: table.total?.filter(isOwn) ?? null,
  };
}

/** The total, or of a single row the row itself; columns that a total says nothing in fall out. */
function inOneLine(table: SummaryTable): readonly SummaryTable[] {
  const cells = table.total ?? (table.rows.length === 1 ? table.rows[0]?.cells : undefined);
  if (cells === undefined) return [];
  const says = (_: unknown, at: number) => cells[at]?.kind !== 'NONE' && cells[at]?.kind !== 'WORD';
  const row: Row = { id: 'all', label: { term: 'row', id: 'all' }, cells: cells.filter(says) };
  const { chart: _, ...plain } = table;
  return [{ ...plain, columns: table.columns.filter(says), rows: [row], total: null }];
}

/** The edition that the public may be shown and is not yet: the closed one, or the last restatement that each party has approved. */
export function editionToPublish(
  { summary, editions, acts, today }: Pick<SummaryFile, 'summary' | 'editions' | 'acts' | 'today'>,
  published: readonly number[],
): SummaryEdition | null {
  const { state, part, period, parties } = summary;
  if (state !== 'CLOSED' || part.kind !== 'MUNICIPALITY' || !isCalendarYear(period)) return null;
  const last = editions.findLast(
    (edition) =>
      edition.kind === 'CLOSED' ||
      (edition.kind === 'RESTATED' && missingApprovals(parties, edition, acts).length === 0),
  );
  if (last === undefined || period.through >= today) return null;
  return published.some((number) => number >= last.number) ? null : last;
}

/** Which figures an edition shows otherwise than the one before it: those that both show. */
export const shownDifferences = (was: Summary, is: Summary): readonly Difference[] =>
  differencesOf(was, is).filter((one) => one.was?.kind !== 'HIDDEN' && one.is?.kind !== 'HIDDEN');
