import { readSheet } from 'read-excel-file/universal';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { Table } from '@/lib/domain/shared/written-table';
import { isKeepable } from '../uploads/keepable-text';
import { readZip, writeZip } from '../zip/unpacked';
import { percentAsShown } from './xlsx-percent';
import { reachOf } from './xlsx-reach';

export type XlsxFault = {
  readonly code:
    | 'not-a-spreadsheet'
    | 'too-much-inside'
    | 'cell-too-long'
    | 'broken-spreadsheet'
    | 'empty-file';
};

/** What a sheet of figures comes nowhere near, and a machine reads in a moment. */
const MOST_UNPACKED = 12 * 1024 * 1024;
/** A text is kept once and pointed at by as many cells as there are: what they hold together is not what the file holds. */
const LONGEST_CELL = 1_000;
const MOST_TEXT = 4_000_000;
const PLACES = 6;

/** Whether the bytes begin as a package does; what is in it is another question. */
export const isPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** Whether whoever named the file takes it for a workbook, of this form or an older. */
export const isCalledWorkbook = (fileName: string): boolean => /\.xls[xmb]?$/i.test(fileName.trim());

/**
<<<<<<< HEAD
 * The first sheet of a workbook. Formulas are not calculated: the value that was stored last is read. The package is unpacked within
 * limits first, and the library is given what was found; a number is written as a Dane writes it.
=======
 * The first sheet of a workbook. Of a formula the value that was last reckoned is read, and nothing is reckoned here. The package is
 * unpacked within limits first, and the library gets what was found; numbers and days are written as a Dane writes them.
>>>>>>> cells
 */
export async function readXlsx(bytes: Buffer): Promise<Result<Table, XlsxFault>> {
  const files = readZip(bytes, { most: MOST_UNPACKED, wanted: (name) => /\.(xml|rels)$/.test(name) });
  if (!files.ok) return err({ code: files.error === 'not-a-zip' ? 'not-a-spreadsheet' : 'too-much-inside' });
  if (!files.value.has('xl/workbook.xml')) return err({ code: 'not-a-spreadsheet' });
  const fault = reachOf(files.value);
  if (fault !== null) return err({ code: fault });
  const rows = await sheetOf(percentAsShown(files.value));
  return rows === null ? err({ code: 'broken-spreadsheet' }) : tableOf(rows);
}

async function sheetOf(files: ReadonlyMap<string, Buffer>): Promise<readonly (readonly unknown[])[] | null> {
  try {
    const bytes = Uint8Array.from(writeZip(files));
    return await readSheet(bytes.buffer, { parseNumber: danishNumber, trim: false });
  } catch {
    // Whatever the library finds wrong is told as one thing: the file is to be saved again by a spreadsheet.
    return null;
  }
}

/** What a spreadsheet keeps as 27.399999999999999 was typed as 27,4. */
function danishNumber(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toFixed(PLACES))).replace('.', ',') : text;
}

/** As a Dane writes it, and as the same day stands in a CSV file beside it. @see D-29 */
const danishDay = (day: Date): string => day.toISOString().slice(0, 10).split('-').reverse().join('.');

function tableOf(rows: readonly (readonly unknown[])[]): Result<Table, XlsxFault> {
  const read = rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
  const fault = faultOfCells(read.flatMap(({ cells }) => cells));
  if (fault !== null) return err({ code: fault });
  const [heading, ...rest] = read.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return heading ? ok({ heading: heading.cells, rows: rest }) : err({ code: 'empty-file' });
}

function faultOfCells(cells: readonly string[]): XlsxFault['code'] | null {
  if (cells.some(({ length }) => length > LONGEST_CELL)) return 'cell-too-long';
  if (cells.reduce((sum, { length }) => sum + length, 0) > MOST_TEXT) return 'too-much-inside';
  return cells.every(isKeepable) ? null : 'broken-spreadsheet';
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return danishDay(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  return String(cell);
}
