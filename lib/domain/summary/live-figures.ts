import type { FigureName } from '../key-figures/catalogue';
import type { Cell, Summary, SummaryTable } from './summary';

type Live = {
  readonly figure: FigureName;
  readonly table: string;
  readonly column: string;
  /** The one row that is meant; otherwise the whole table's total. */
  readonly row?: string;
};

/** The rows of the published table of municipalities that the app counts itself, and where a summary has them. @see F-03, F-04 */
const LIVE: readonly Live[] = [
  { figure: 'socialDwellings', table: 'turnover', column: 'stock' },
  { figure: 'homesForAllocation', table: 'promise', column: 'given' },
  { figure: 'cheapHomesForAllocation', table: 'cheap-homes', column: 'homes-given', row: 'FAMILY' },
  { figure: 'unusedForAllocation', table: 'cheap-homes', column: 'returned-for-price' },
];

export type LiveFigure = Live & {
  /** Null where the summary has no such table: nothing of the kind has happened. */
  readonly cell: Cell | null;
};

export function liveFiguresOf({ sections }: Pick<Summary, 'sections'>): readonly LiveFigure[] {
  const tables = sections.flatMap((section) => section.tables);
  return LIVE.map((live) => ({
    ...live,
    cell: cellOf(
      tables.find(({ id }) => id === live.table),
      live,
    ),
  }));
}

function cellOf(table: SummaryTable | undefined, { column, row }: Live): Cell | null {
  const at = table?.columns.findIndex(({ id, of }) => id === column && of === undefined) ?? -1;
  const cells =
    row === undefined
      ? (table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.cells : undefined))
      : table?.rows.find(({ id }) => id === row)?.cells;
  return cells?.[at] ?? null;
}
