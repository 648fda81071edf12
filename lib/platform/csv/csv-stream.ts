import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isKeepable } from '../uploads/keepable-text';
import { type CsvFault, separatorOf } from './csv-table';
import { markStrayQuotes, withQuotes } from './stray-quotes';

export type StreamedRow = { readonly line: number; readonly cells: readonly string[] };
export type StreamedTable = {
  readonly heading: readonly string[];
  /** The rest, as it is read; broken writing is thrown as BrokenCsv. */
  readonly rows: AsyncIterable<StreamedRow>;
};

/** A quote that opens a cell and is not closed rightly, or a row beyond all measure. */
export class BrokenCsv extends Error {
  constructor(readonly line: number) {
    super(`The file is written wrongly about line ${line}`);
  }
}

type Pieces = () => AsyncIterable<Uint8Array>;
const LONGEST_ROW = 100_000;

/**
 * Opens a CSV file of any length without holding it: read once to find what signs it is written in, and once for its rows. `pieces`
 * begins anew each time. UTF-8, UTF-16 as spreadsheets save it, or else Windows-1252.
 */
export async function openCsv(pieces: Pieces): Promise<Result<StreamedTable, CsvFault>> {
  const encoding = await encodingOf(pieces);
  if (encoding === null) return err({ code: 'not-text' });
  const text = () => evenLines(decoded(pieces(), encoding));
  const first = await beginningOf(text());
  if (first.trim() === '') return err({ code: 'empty-file' });
  // A spreadsheet's own way of saying which sign it parted the cells by.
  const told = /^sep=(.)\n/i.exec(first);
  const delimiter = told?.[1] ?? separatorOf(first);
  if (delimiter === null) return err({ code: 'one-column' });
  const rows = parsed(markStrayQuotes(text(), delimiter), delimiter, told ? 1 : 0);
  try {
    const heading = await rows.next();
    return heading.done ? err({ code: 'empty-file' }) : ok({ heading: heading.value.cells, rows });
  } catch (error) {
    if (error instanceof BrokenCsv) return err({ code: 'broken-csv', line: error.line });
    throw error;
  }
}

/** By its mark or by what fits; null: no text at all. */
async function encodingOf(pieces: Pieces): Promise<string | null> {
  let mark: string | null = null;
  let isUtf8 = true;
  let begun = false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of pieces()) {
    if (!begun) {
      begun = true;
      const [one, two] = bytes;
      mark = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : null;
    }
    if (mark !== null) return mark;
    if (bytes.includes(0)) return null;
    isUtf8 &&= fits(decoder, bytes);
  }
  return isUtf8 && fits(decoder) ? 'utf-8' : 'windows-1252';
}

function fits(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    // Not UTF-8 is what was asked.
    return false;
  }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of pieces) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** One kind of line end, so that lines can be counted; a pair may be cut between two pieces. */
async function* evenLines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  for await (const text of texts) {
    const whole = kept + text;
    kept = whole.endsWith('\r') ? '\r' : '';
    const even = (kept === '' ? whole : whole.slice(0, -1)).replace(/\r\n?/g, '\n');
    if (even !== '') yield even;
  }
  if (kept !== '') yield '\n';
}

/** As much as holds the heading. */
async function beginningOf(texts: AsyncIterable<string>): Promise<string> {
  let read = '';
  for await (const text of texts) {
    read += text;
    if (read.split('\n', 3).length > 2 || read.length > LONGEST_ROW) break;
  }
  return read;
}

async function* parsed(
  texts: AsyncIterable<string>,
  delimiter: string,
  linesBefore: number,
): AsyncGenerator<StreamedRow> {
  const parser = parse({
    ...{ delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_ROW },
    ...{ info: true, record_delimiter: '\n', from_line: 1 + linesBefore },
  });
  const source = Readable.from(texts);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const cells = record.map(withQuotes);
      if (!cells.some((cell) => cell.trim() !== '')) continue;
      if (!isKeepable(cells.join(''))) throw new BrokenCsv(info.lines);
      // What is counted when a row has been read is the line it ends on.
      yield { cells, line: info.lines - inner(cells) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenCsv(Number(error.lines));
    throw error;
  } finally {
    source.destroy();
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Line breaks inside the row's own cells. */
const inner = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
