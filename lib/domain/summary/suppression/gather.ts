import type { Summary, SummaryTable } from '../summary';
import { addChanges } from './changes';
import { addKnownSums } from './known-sums';
import { type Net, type Num, startNet } from './net';
import { type Gathering, numberAt, type Reading, type Rows, type Spot, spotsOf } from './read-numbers';
import { readingOf } from './read-others';
import { rentListsOf } from './rent-lists';
import type { Already } from './told';
import { isOrganisation, organisationsOfDepartments, rowsOf, tiersOfDepartments } from './whose-departments';

/** The columns of a summary's own period, or those of the one beside it. */
export type Side = { readonly summary: Summary; readonly of: 'BEFORE' | undefined };

type Read = {
  readonly side: Side;
  readonly table: SummaryTable;
  readonly rows: Rows;
};

/** PRINTED: an edition that was published. LIVE: what readers see today. EDITION: one that is about to be published. */
export type Moment = { readonly as: 'PRINTED' | 'LIVE' | 'EDITION'; readonly sides: readonly Side[] };

export type Gathered = {
  readonly net: Net;
  readonly readings: ReadonlyMap<Spot, Reading>;
  /** Numbers that stand at the last moment alone. */
  readonly onlyLast: readonly Num[];
};

const SEEN = { PRINTED: 'ALL', LIVE: 'TOLD', EDITION: 'ELSEWHERE' } as const;

/**
 * All numbers of these summaries with everything that is known of how they hang together, and what it takes to show each cell. Those of
 * one moment fit each other; those of several (today, and when a year was closed) only where they came to the same, and where one tells
 * what changed. What is printed comes first, for its zeros are seen.
 */
export function gather(moments: readonly Moment[], already: Already): Gathered {
  const summaries = [...new Set(moments.flatMap(({ sides }) => sides).map(({ summary }) => summary))];
  const known = {
    organisationOf: organisationsOfDepartments(summaries),
    organisations: new Set([
      ...summaries.flatMap(({ part }) => (part.kind === 'ORGANISATION' ? [part.id] : [])),
      ...summaries.flatMap((summary) => rowsOf(summary).filter(isOrganisation)).map(({ id }) => id),
    ]),
  };
  const tierOf = tiersOfDepartments(summaries);
  const readings = new Map<Spot, Reading>();
  const gathered: Gathering[] = [];
  const isFirst = moments.length === 1 && already.shown.size === 0;
  const seen = ({ as }: Moment) => (isFirst ? 'ALL' : SEEN[as]);
  const { net: all, moment: begin } = startNet(already);
  for (const moment of moments) {
    const { sides } = moment;
    const net = begin(seen(moment));
    const rentLists = rentListsOf(sides);
    const gathering = { net, ...known, tierOf, rentLists, numbers: new Map(), shares: new Map() };
    gatherMoment(sides, gathering, readings);
    gathered.push(gathering);
  }
  addChanges(gathered);
  const before = new Set(gathered.slice(0, -1).flatMap(({ net }) => net.met()));
  const onlyLast = (gathered.at(-1)?.net.met() ?? []).filter((one) => !before.has(one));
  return { net: all, readings, onlyLast };
}

function gatherMoment(sides: readonly Side[], gathering: Gathering, readings: Map<Spot, Reading>): void {
  const tables = sides.flatMap(tablesOf);
  for (const read of tables) addSumsOfTable(read, gathering);
  for (const { rows, side } of tables)
    for (const spot of rows.flat())
      if (spot.column.of === side.of) readings.set(spot, readingOf(spot, rows, gathering));
  addKnownSums(gathering);
}

const tablesOf = (side: Side): readonly Read[] =>
  side.summary.sections.flatMap(({ id, tables }) =>
    tables.map((table) => ({ side, table, rows: spotsOf(side.summary, id, table) })),
  );

/** Rows come to the total, and columns to the column that says so. */
function addSumsOfTable({ side, table, rows }: Read, gathering: Gathering): void {
  const numbers = rows.map((row) =>
    row.map((spot) => (spot.column.of === side.of ? numberAt(spot, gathering) : undefined)),
  );
  const parts = table.total === null ? numbers : numbers.slice(0, -1);
  if (table.total !== null)
    for (const [at, whole] of (numbers.at(-1) ?? []).entries())
      gathering.net.sum(
        whole ?? null,
        parts.map((row) => row[at] ?? null),
      );
  for (const { total, parts: ids } of table.across ?? []) {
    const at = (id: string) => table.columns.findIndex((one) => one.id === id && one.of === side.of);
    for (const row of numbers)
      gathering.net.sum(
        row[at(total)] ?? null,
        ids.map((id) => row[at(id)] ?? null),
      );
  }
}
