import type { FigureName } from '../../key-figures/catalogue';
import { type CountName, isFew, keptOf } from '../../key-figures/few/few-counts';
import type { Cell, Row, SummaryTable } from '../summary';

type At = {
  readonly row: Row | null;
  readonly table: SummaryTable;
  readonly at: number;
  readonly cell: Cell;
};

/**
 * Is a published count kept back, because it is so small that a register would not have told it or because it would reveal such a one?
 * Where one figure of a family is small, all of the family are kept back in that table and that year, and only the whole they are parts of
 * is told. @see L-58
 */
export function isAmongFew({ row, table, at, cell }: At): boolean {
  if (countIn(cell) === null) return false;
  const figure = row?.series?.figure;
  return figure === undefined ? isFew(countIn(cell) ?? 0) : fewIn(table, at).has(figure);
}

/** Of a span the lower end; null where it is no count. */
const countIn = (cell: Cell | undefined): number | null =>
  cell?.kind === 'FIGURE' && cell.unit === 'COUNT' ? Number(cell.value) : null;

const found = new WeakMap<SummaryTable, Map<number, ReadonlySet<CountName>>>();

/** Found once for each column of a table. */
function fewIn(table: SummaryTable, at: number): ReadonlySet<CountName> {
  const own = found.get(table) ?? new Map<number, ReadonlySet<CountName>>();
  found.set(table, own);
  const known = own.get(at) ?? keptOf(countsIn(table, at));
  own.set(at, known);
  return known;
}

/** Figure by figure, place by place. */
function countsIn({ rows }: SummaryTable, at: number): ReadonlyMap<FigureName, ReadonlyMap<string, number>> {
  const counts = new Map<FigureName, Map<string, number>>();
  for (const { series, cells } of rows) {
    const n = countIn(cells[at]);
    if (series === undefined || n === null) continue;
    const own = counts.get(series.figure) ?? new Map<string, number>();
    counts.set(series.figure, own.set(series.place, n));
  }
  return counts;
}
