import type { Summary, SummaryTable } from '../summary';
import { addKnownSums } from './known-sums';
import { startNet } from './net';
import { type Gathering, numberAt, type Reading, type Rows, type Spot, spotsOf } from './read-numbers';
import { readingOf } from './read-others';
import { isOrganisation, organisationsOfDepartments, rowsOf } from './whose-departments';

/** The columns of a summary's own period, or those of the one beside it. */
export type Side = { readonly summary: Summary; readonly of: 'BEFORE' | undefined };

type Read = {
  readonly side: Side;
  readonly table: SummaryTable;
  readonly rows: Rows;
};

/** All numbers of these summaries with everything that is known of how they hang together, and what it takes to show each cell. */
export function gather(
  sides: readonly Side[],
): Gathering & { readonly readings: ReadonlyMap<Spot, Reading> } {
  const summaries = [...new Set(sides.map(({ summary }) => summary))];
  const gathering: Gathering = {
    net: startNet(),
    organisationOf: organisationsOfDepartments(summaries),
    organisations: new Set([
      ...summaries.flatMap(({ part }) => (part.kind === 'ORGANISATION' ? [part.id] : [])),
      ...summaries.flatMap((summary) => rowsOf(summary).filter(isOrganisation)).map(({ id }) => id),
    ]),
    numbers: new Map(),
    shares: new Map(),
  };
  const tables = sides.flatMap(tablesOf);
  for (const read of tables) addSumsOfTable(read, gathering);
  const readings = new Map<Spot, Reading>();
  for (const { rows, side } of tables)
    for (const spot of rows.flat())
      if (spot.column.of === side.of) readings.set(spot, readingOf(spot, rows, gathering));
  addKnownSums(gathering);
  return { ...gathering, readings };
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
