import { looksLikeCpr } from '../shared/looks-like-cpr';
import { err, ok, type Result } from '../shared/result';
import { plainCell, repeated, type Table } from '../shared/written-table';
import type { CellFault } from './cells';
import { COLUMN_FORMS, COLUMNS, type Column, columnOf, TEMPLATE_ROWS } from './columns';
import { type FaultAt, type ListContext, type RawRow, type RowRead, readRow } from './read-row';

/** What makes a whole file unreadable; `columns` are headings. */
export type ListFault =
  | { readonly code: 'no-rows' | 'too-many-rows' | 'cpr-as-number' }
  | { readonly code: 'missing-columns' | 'columns-twice'; readonly columns: readonly string[] };

export const MOST_ROWS = 50_000;

export type ReadRow =
  | ({ readonly ok: true; readonly line: number } & RowRead)
  | {
      readonly ok: false;
      readonly line: number;
      readonly externalId: string;
      readonly faults: readonly FaultAt[];
    };

export type ListRead = {
  readonly rows: readonly ReadRow[];
  /** Headings that we do not know; their cells are left alone. */
  readonly unknown: readonly string[];
};

/** Reads a whole waiting list. Each row stands alone: one that is wrong keeps no other out. */
export function readList(table: Table, context: ListContext): Result<ListRead, ListFault> {
  const columns = table.heading.map(columnOf);
  const fault = headingFault(table, columns);
  if (fault) return err(fault);
  const raw = table.rows
    .map(({ line, cells }) => ({ line, row: rawRow(columns, cells) }))
    .filter(({ row }) => !TEMPLATE_ROWS.has(row.externalId ?? ''));
  if (raw.length === 0) return err({ code: 'no-rows' });
  const numbers = raw.map(({ row }) => row.externalId ?? '');
  // A member's number may look like a CPR number; when most of them do, that is what they are.
  if (numbers.filter(looksLikeCpr).length * 2 > numbers.length) return err({ code: 'cpr-as-number' });
  const twice = repeated(numbers);
  const rows = raw.map(({ line, row }) => oneRow(line, row, context, twice));
  return ok({
    rows,
    unknown: table.heading.filter((text, at) => text.trim() !== '' && columns[at] === null),
  });
}

function headingFault({ rows }: Table, columns: readonly (Column | null)[]): ListFault | null {
  const missing = COLUMNS.filter((column) => COLUMN_FORMS[column].needed && !columns.includes(column));
  if (missing.length > 0) return { code: 'missing-columns', columns: missing.map(headingOf) };
  const known = columns.filter((column) => column !== null);
  const twice = COLUMNS.filter((column) => known.indexOf(column) !== known.lastIndexOf(column));
  if (twice.length > 0) return { code: 'columns-twice', columns: twice.map(headingOf) };
  return rows.length > MOST_ROWS ? { code: 'too-many-rows' } : null;
}

const headingOf = (column: Column): string => COLUMN_FORMS[column].heading;

const rawRow = (columns: readonly (Column | null)[], cells: readonly string[]): RawRow =>
  Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, plainCell(cells[at] ?? '')]] : [])));

function oneRow(line: number, raw: RawRow, context: ListContext, twice: ReadonlySet<string>): ReadRow {
  const externalId = raw.externalId ?? '';
  const read = readRow(raw, context);
  const again: readonly FaultAt[] = twice.has(externalId)
    ? [{ column: 'externalId', fault: 'twice-in-file' satisfies CellFault }]
    : [];
  if (read.ok && again.length === 0) return { ok: true, line, ...read.value };
  return { ok: false, line, externalId, faults: [...again, ...(read.ok ? [] : read.error)] };
}
