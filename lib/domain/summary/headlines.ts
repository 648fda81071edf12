import type { Cell, Summary, SummaryTable } from './summary';

/** The figures that a meeting asks for first, from the totals of their tables. */
export const HEADLINES = [
  { table: 'vacancies-by-route', column: 'reported' },
  { table: 'promise', column: 'earned' },
  { table: 'promise', column: 'given' },
  { table: 'promise', column: 'used' },
  { table: 'promise', column: 'returned' },
  { table: 'promise', column: 'lapsed' },
  { table: 'promise', column: 'owed' },
  { table: 'books', column: 'balance' },
] as const;

export type Headline = {
  readonly table: string;
  readonly column: string;
  readonly cell: Cell;
  /** The same of the time beside it, where the table has it. */
  readonly before: Cell | null;
};

export function headlinesOf({ sections }: Pick<Summary, 'sections'>): readonly Headline[] {
  const tables = new Map(sections.flatMap((section) => section.tables).map((table) => [table.id, table]));
  return HEADLINES.flatMap(({ table, column }) => {
    const found = tables.get(table);
    const cell = found && totalIn(found, column);
    return found && cell ? [{ table, column, cell, before: totalIn(found, column, 'BEFORE') ?? null }] : [];
  });
}

function totalIn({ columns, rows, total }: SummaryTable, id: string, of?: 'BEFORE'): Cell | undefined {
  const at = columns.findIndex((column) => column.id === id && column.of === of);
  // Of a single row there is no total to tell.
  const cells = total ?? (rows.length === 1 ? rows[0]?.cells : undefined);
  return at === -1 ? undefined : cells?.[at];
}
