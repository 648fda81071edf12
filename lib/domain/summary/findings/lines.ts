import { isNotKnown } from '../known-since';
import type { Cell, Row, Summary, SummaryTable } from '../summary';
import type { FoundFigure, Place } from './finding';

/** A row of a table, or its total. */
export type Line = { readonly table: SummaryTable; readonly row: Row | null };

const tableIn = ({ sections }: Pick<Summary, 'sections'>, id: string): SummaryTable | undefined =>
  sections.flatMap(({ tables }) => tables).find((table) => table.id === id);

/** The rows of a table; none where the summary has no such table. */
export function linesOf(summary: Pick<Summary, 'sections'>, id: string): readonly Line[] {
  const table = tableIn(summary, id);
  return table ? table.rows.map((row) => ({ table, row })) : [];
}

/** What a table comes to; of a single row there is no other total than the row. */
export function totalOf(summary: Pick<Summary, 'sections'>, id: string): Line | null {
  const table = tableIn(summary, id);
  if (table === undefined) return null;
  const [only, ...more] = table.rows;
  if (table.total !== null) return { table, row: null };
  return only && more.length === 0 ? { table, row: only } : null;
}

const isOf = <K extends Cell['kind']>(cell: Cell, kind: K): cell is Extract<Cell, { kind: K }> =>
  cell.kind === kind;

/** The figure of a column where it is of this kind: null where it is hidden, nobody has stated it, or the table has no such column. */
export function read<K extends Cell['kind']>(
  { table, row }: Line,
  kind: K,
  column: string,
  of?: 'BEFORE',
): FoundFigure<Extract<Cell, { kind: K }>> | null {
  const cell = cellIn({ table, row }, column, of);
  if (cell === undefined || !isOf(cell, kind)) return null;
  return { table: table.id, column, ...(of && { of }), row: row?.id ?? null, cell };
}

function cellIn({ table, row }: Line, column: string, of?: 'BEFORE'): Cell | undefined {
  const at = table.columns.findIndex((one) => one.id === column && one.of === of);
  return (row?.cells ?? table.total)?.[at];
}

/** Is the figure of a time that Nøglen knows nothing of? */
export const isUnknown = (line: Line, column: string, of?: 'BEFORE'): boolean =>
  isNotKnown(cellIn(line, column, of));

export const isTerm = ({ cell }: FoundFigure<Extract<Cell, { kind: 'WORD' }>>, id: string): boolean =>
  'term' in cell.label && cell.label.id === id;

/** Whose line it is; null is everything. */
export function placeOf({ table, row }: Line): Place | null {
  if (row === null) return null;
  const { label, under } = row;
  if (under === undefined) return { kind: 'NAMED', label, under: null, what: null };
  const name = JSON.stringify(label);
  const isShared = table.rows.some((one) => one.under !== under && JSON.stringify(one.label) === name);
  return { kind: 'DEPARTMENT', label, under: isShared ? under : null, what: null };
}

/** Everything that a rule asked for; null as soon as one of them is missing. */
export function all<T extends Readonly<Record<string, FoundFigure | null>>>(
  figures: T,
): { readonly [K in keyof T]: NonNullable<T[K]> } | null {
  return isWhole(figures) ? figures : null;
}

const isWhole = <T extends Readonly<Record<string, FoundFigure | null>>>(
  figures: T,
): figures is T & { readonly [K in keyof T]: NonNullable<T[K]> } =>
  Object.values(figures).every((figure) => figure !== null);
