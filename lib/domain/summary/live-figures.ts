import type { FigureName } from '../key-figures/catalogue';
import type { Cell, Summary, SummaryTable } from './summary';

/** The rows of the published table of municipalities that the app counts itself, and where a summary has them. @see F-03, F-04 */
const LIVE = [
  { figure: 'socialDwellings', table: 'turnover', column: 'stock' },
  { figure: 'homesForAllocation', table: 'promise', column: 'given' },
  { figure: 'cheapHomesForAllocation', table: 'cheap-homes', column: 'homes-given' },
  { figure: 'unusedForAllocation', table: 'cheap-homes', column: 'returned-for-price' },
] as const satisfies readonly {
  readonly figure: FigureName;
  readonly table: string;
  readonly column: string;
}[];

export type LiveFigure = {
  readonly figure: FigureName;
  readonly table: string;
  readonly column: string;
  /** Null where the summary has no such table: nothing of the kind has happened. */
  readonly cell: Cell | null;
};

export function liveFiguresOf({ sections }: Pick<Summary, 'sections'>): readonly LiveFigure[] {
  const tables = sections.flatMap((section) => section.tables);
  return LIVE.map((live) => ({
    ...live,
    cell: totalOf(
      tables.find(({ id }) => id === live.table),
      live.column,
    ),
  }));
}

function totalOf(table: SummaryTable | undefined, column: string): Cell | null {
  const at = table?.columns.findIndex(({ id, of }) => id === column && of === undefined) ?? -1;
  const cells = table?.total ?? (table?.rows.length === 1 ? table.rows[0]?.cells : undefined);
  return cells?.[at] ?? null;
}
