import type { Cell, DaySpan, Summary, SummaryTable } from '../summary';

/** The columns of a summary's own period, or those of the one beside it. */
type Side = { readonly summary: Summary; readonly of: 'BEFORE' | undefined };

/** The details asked for of a rent: by the year, and by the row that asks. */
export type RentLists = ReadonlyMap<string, readonly string[]>;

const OF_RENTS: ReadonlySet<string> = new Set(['RENT', 'SLOT_RENT', 'SLOT_RENT_USED', 'SLOT_RENT_DEAR']);

/**
 * A band of rents is told by the hundreds that occur in it, and they are others for each organisation and for turns that were used. That
 * no other occurs says the same of all: the band is one, whoever's homes are counted in it, and so its numbers come to one another.
 */
export function rentListsOf(sides: readonly Side[]): RentLists {
  const lists = new Map<string, Set<string>>();
  for (const { summary, of } of sides)
    for (const table of summary.sections.flatMap(({ tables }) => tables))
      for (const [row, cells] of linesOf(table))
        for (const [at, column] of table.columns.entries()) {
          const details = column.of === of ? rentsOf(cells[at]) : null;
          if (details === null) continue;
          const key = rowKey(table.id, row, of === 'BEFORE' ? summary.before : summary.period);
          lists.set(key, new Set([...(lists.get(key) ?? []), ...details]));
        }
  return new Map([...lists].map(([key, list]) => [key, [...list]]));
}

/** All the hundreds of the row's band; what is no rent keeps its own details. */
export const detailsInBand = (
  cell: Cell,
  { table, row, span }: { readonly table: string; readonly row: string | null; readonly span: DaySpan },
  lists: RentLists,
): readonly string[] | undefined => {
  if (rentsOf(cell) !== null) return lists.get(rowKey(table, row, span));
  return 'behind' in cell ? cell.behind?.details : undefined;
};

function rentsOf(cell: Cell | undefined): readonly string[] | null {
  const behind = cell !== undefined && 'behind' in cell ? cell.behind : undefined;
  return behind !== undefined && OF_RENTS.has(behind.measure) ? (behind.details ?? null) : null;
}

/** Cheap homes are told by dwelling type, and cheap is the same for each. */
const rowKey = (table: string, row: string | null, { from }: DaySpan): string =>
  `${from} ${table} ${table === 'cheap-homes' ? '' : (row ?? 'total')}`;

const linesOf = ({ rows, total }: SummaryTable): readonly (readonly [string | null, readonly Cell[]])[] => [
  ...rows.map(({ id, cells }) => [id, cells] as const),
  ...(total ? [[null, total] as const] : []),
];
