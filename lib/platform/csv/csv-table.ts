import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { Table } from '@/lib/domain/shared/written-table';
import { isKeepable } from '../uploads/keepable-text';

export type CsvFault =
  | { readonly code: 'empty-file' | 'not-text' | 'one-column' }
  | { readonly code: 'broken-csv'; readonly line: number };

const SEPARATORS = [';', ',', '\t'] as const;
const LONGEST_ROW = 100_000;

/** The text of a file, by its mark or by what fits: UTF-8, UTF-16 as spreadsheets save it, else Windows-1252; null: none. */
export function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return isKeepable(text) ? text : null;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 is what was asked.
    return null;
  }
}

/** Reads a CSV file whatever way a spreadsheet wrote it; the heading tells which sign parts the cells. */
export function readCsv(bytes: Uint8Array): Result<Table, CsvFault> {
  const text = textOf(bytes);
  if (text === null) return err({ code: 'not-text' });
  if (text.trim() === '') return err({ code: 'empty-file' });
  // A spreadsheet's own way of saying which sign it parted the cells by.
  const told = /^sep=(.)\r?\n/i.exec(text);
  // One kind of line end, so that lines can be counted.
  const body = (told ? text.slice(told[0].length) : text).replace(/\r\n?/g, '\n');
  const delimiter = told?.[1] ?? separatorOf(body);
  if (delimiter === null) return err({ code: 'one-column' });
  return parsed(body, delimiter, told ? 1 : 0);
}

function parsed(body: string, delimiter: string, linesBefore: number): Result<Table, CsvFault> {
  const read: { readonly line: number; readonly cells: readonly string[] }[] = [];
  try {
    parse(body, {
      ...{ delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_ROW },
      on_record: (cells: readonly string[], { lines }) => {
        // What is counted when a row has been read is the line it ends on.
        read.push({ cells, line: lines + linesBefore - inner(cells) });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError)
      return err({ code: 'broken-csv', line: Number(error.lines) + linesBefore });
    throw error;
  }
  const [heading, ...rows] = read;
  if (!heading) return err({ code: 'empty-file' });
  return ok({
    heading: heading.cells,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  });
}

/** Line breaks inside the row's own cells. */
const inner = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** The sign that parts the most cells of the first line, outside quotes. */
export function separatorOf(text: string): string | null {
  const [first = ''] = text.split('\n', 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count === 0 ? null : best.sign;
}
