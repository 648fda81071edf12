import { earlierOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { add, formatFraction, parseFraction } from '../shared/fraction';
import { isNotKnown } from './known-since';
import type { Cell, Summary, SummaryTable } from './summary';

/** The figures that a meeting asks for first, from the totals of their tables. */
export const HEADLINES = [
  { table: 'vacancies-by-route', column: 'reported' },
  { table: 'promise', column: 'given' },
  { table: 'promise', column: 'used' },
  { table: 'promise', column: 'returned' },
  { table: 'promise', column: 'lapsed' },
] as const;

export type Headline = {
  readonly table: string;
  readonly column: string;
  readonly cell: Cell;
  /** The same of the time beside it, where the table has it. */
  readonly before: Cell | null;
};

/** The books of all counters in one line: what both parties trust the summary by. */
export type BooksLine = {
  readonly from: CalendarDate;
  /** A period that is not over yet is told up to the day the summary is made. */
  readonly until: CalendarDate;
  readonly counters: number;
  readonly counted: Cell;
  readonly opening: Cell;
  readonly earned: Cell;
  readonly used: Cell;
  /** Corrections, and what mergers and splits carried over. */
  readonly moved: Cell;
  readonly closing: Cell;
  readonly balance: Cell;
};

export type Headlines = { readonly figures: readonly Headline[]; readonly books: BooksLine | null };

type Shown = Pick<Summary, 'sections' | 'period' | 'madeOn'>;

/** The figures that a page begins with, taken from the summary’s own tables, so that both always agree. */
export function headlinesOf(summary: Shown): Headlines {
  const tables = new Map(
    summary.sections.flatMap((section) => section.tables).map((table) => [table.id, table]),
  );
  return { figures: figuresOf(tables), books: booksOf(tables, summary) };
}

function figuresOf(tables: ReadonlyMap<string, SummaryTable>): readonly Headline[] {
  return HEADLINES.flatMap(({ table, column }) => {
    const found = tables.get(table);
    const cell = found && totalIn(found, column);
    return found && cell ? [{ table, column, cell, before: totalIn(found, column, 'BEFORE') ?? null }] : [];
  });
}

function booksOf(tables: ReadonlyMap<string, SummaryTable>, { period, madeOn }: Shown): BooksLine | null {
  const [table, promise] = [tables.get('books'), tables.get('promise')];
  if (table === undefined || table.rows.length === 0) return null;
  const cell = (id: string): Cell => totalIn(table, id) ?? { kind: 'NONE' };
  if (isNotKnown(cell('balance'))) return null;
  return {
    from: period.from,
    until: earlierOf(period.through, madeOn),
    counters: table.rows.filter(({ cells }) => cells[0]?.kind !== 'NONE').length,
    counted: (promise && totalIn(promise, 'counted')) ?? { kind: 'NONE' },
    opening: cell('opening'),
    earned: cell('earned'),
    used: cell('used-turns'),
    moved: together(cell('corrections'), cell('carried')),
    closing: cell('closing'),
    balance: cell('balance'),
  };
}

function together(one: Cell, other: Cell): Cell {
  const [a, b] = [one, other].map((cell) => (cell.kind === 'TURNS' ? parseFraction(cell.turns) : null));
  return a && b ? { kind: 'TURNS', turns: formatFraction(add(a, b)) } : one;
}

function totalIn({ columns, rows, total }: SummaryTable, id: string, of?: 'BEFORE'): Cell | undefined {
  const at = columns.findIndex((column) => column.id === id && column.of === of);
  // Of a single row there is no total to tell.
  const cells = total ?? (rows.length === 1 ? rows[0]?.cells : undefined);
  return at === -1 ? undefined : cells?.[at];
}
