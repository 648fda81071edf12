import {
  type FileFault,
  type FileImport,
  forgetPieces,
  lockFileImport,
  moveFileImport,
  readFileImport,
  readPiece,
} from '@/lib/data/imports/file-imports';
import { type FileRow, putRows } from '@/lib/data/imports/import-rows';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { AnyScope } from '@/lib/domain/access/scope';
import { columnCalled, faultOfHeadings, type ImportColumn } from '@/lib/domain/imports/columns';
import { faultOfRows } from '@/lib/domain/imports/most-rows';
import type { PlaceFinder } from '@/lib/domain/imports/place-finder';
import { isOfTemplate } from '@/lib/domain/imports/template';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { plainCell } from '@/lib/domain/shared/written-table';
import { BrokenCsv, openCsv, type StreamedRow, type StreamedTable } from '@/lib/platform/csv/csv-stream';
import { isCalledWorkbook, isPackage, readXlsx } from '@/lib/platform/xlsx/xlsx-table';
import { checkRows } from './check-rows';
import { finderOf } from './finder-of';
import { settleByBooks } from './settle-by-books';
import { settleTwice } from './settle-twice';

const PORTION = 1_000;

/** Reads the rows of a file that has come in, portion by portion, and checks each against what is known. Begins where it left off. */
export async function readImport(scope: AnyScope, importId: string, portion = PORTION): Promise<void> {
  const of = await inHotTransaction(scope, (tx) => readFileImport(tx, scope, importId));
  if (of?.state !== 'READING') return;
  // Its end may be missing: nobody is shown half a file as a whole one.
  if (!of.isWhole) return of.stalled ? giveUp(scope, of, { code: 'cut-off' }) : undefined;
  const table = await tableOf(scope, of);
  if (!table.ok) return giveUp(scope, of, table.error);
  const columns = table.value.heading.map((text) => columnCalled(of.kind, text));
  const fault = faultOfHeadings(of.kind, columns);
  if (fault) return giveUp(scope, of, fault);
  const finder = await inHotTransaction(scope, (tx) => finderOf(tx, scope, of));
  try {
    const read = await readRows(scope, { of, columns, finder, portion }, table.value);
    const ofRows = faultOfRows(of.kind, read);
    if (ofRows) return giveUp(scope, of, { code: ofRows });
  } catch (error) {
    if (error instanceof BrokenCsv) return giveUp(scope, of, { code: 'broken-csv', line: error.line });
    throw error;
  }
  await inHotTransaction(scope, (tx) => settleRead(tx, scope, of));
  await settleByBooks(scope, importId);
  await inHotTransaction(scope, (tx) => finish(tx, scope, of, headingsOf(table.value, columns)));
}

type Headings = {
  readonly columns: readonly (ImportColumn | '')[];
  readonly unknownHeadings: readonly string[];
};
const headingsOf = ({ heading }: StreamedTable, columns: readonly (ImportColumn | null)[]): Headings => ({
  columns: columns.map((column) => column ?? ''),
  unknownHeadings: heading.flatMap((text, at) =>
    text.trim() === '' || columns[at] ? [] : [plainCell(text)],
  ),
});

/** A workbook by how it begins, whatever it is called; anything else is taken for text. What is no table and is called a workbook is told to be none. */
async function tableOf(
  scope: AnyScope,
  { id, fileName }: FileImport,
): Promise<Result<StreamedTable, FileFault>> {
  const pieces = () => piecesOf(scope, id);
  const first = await readPiece(scope, id, 0);
  if (first === null) return err({ code: 'empty-file' });
  if (!isPackage(first)) {
    const text = await openCsv(pieces);
    const isTable = text.ok || !['one-column', 'not-text'].includes(text.error.code);
    return isTable || !isCalledWorkbook(fileName) ? text : err({ code: 'not-a-spreadsheet' });
  }
  const all: Buffer[] = [];
  for await (const piece of pieces()) all.push(piece);
  const sheet = await readXlsx(Buffer.concat(all));
  return sheet.ok ? ok({ heading: sheet.value.heading, rows: streamed(sheet.value.rows) }) : sheet;
}

async function* streamed(rows: readonly StreamedRow[]): AsyncGenerator<StreamedRow> {
  yield* rows;
}

async function* piecesOf(scope: AnyScope, id: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const piece = await readPiece(scope, id, number);
    if (piece === null) return;
    yield piece;
  }
}

type Reading = {
  readonly of: FileImport;
  readonly columns: readonly (ImportColumn | null)[];
  readonly finder: PlaceFinder;
  /** How many rows make one transaction. */
  readonly portion: number;
};

async function readRows(scope: AnyScope, reading: Reading, { rows }: StreamedTable): Promise<number> {
  const keeper = oneAtATime();
  let portion: FileRow[] = [];
  let read = 0;
  try {
    for await (const { line, cells } of rows) {
      if (isOfTemplate(cells)) continue;
      read += 1;
      if (faultOfRows(reading.of.kind, read)) return read;
      // Read before somebody was interrupted.
      if (read <= reading.of.rowsRead) continue;
      portion.push({ line, cells: cellsOf(reading.columns, cells) });
      if (portion.length < reading.portion) continue;
      const [full, until] = [portion, read];
      await keeper.next(() => keep(scope, reading, full, until));
      portion = [];
    }
    if (portion.length > 0) await keeper.next(() => keep(scope, reading, portion, read));
  } finally {
    await keeper.done();
  }
  return read;
}

/** The next portion is read while the database keeps the last; more than that would fill the memory. */
function oneAtATime() {
  let work: Promise<void> = Promise.resolve();
  return {
    next: async (begin: () => Promise<void>): Promise<void> => {
      await work;
      work = begin();
      // Whoever waits for it hears of a failure; until then it is nobody's.
      work.catch(() => undefined);
    },
    done: () => work,
  };
}

const cellsOf = (columns: Reading['columns'], cells: readonly string[]): FileRow['cells'] =>
  Object.fromEntries(columns.flatMap((column, at) => (column ? [[column, plainCell(cells[at] ?? '')]] : [])));

const keep = (
  scope: AnyScope,
  { of, finder }: Reading,
  rows: readonly FileRow[],
  rowsRead: number,
): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    const locked = await lockFileImport(tx, scope, of.id);
    // Somebody else has gone on with it, or thrown it away.
    if (locked?.state !== 'READING' || locked.rowsRead >= rowsRead) return;
    await putRows(tx, scope, of, await checkRows(tx, scope, of, rows, finder));
    await moveFileImport(tx, scope, of.id, { rowsRead });
  });

async function settleRead(tx: HotTx, scope: AnyScope, of: FileImport): Promise<void> {
  const locked = await lockFileImport(tx, scope, of.id);
  if (locked?.state === 'READING') await settleTwice(tx, scope, of);
}

async function finish(tx: HotTx, scope: AnyScope, of: FileImport, headings: Headings): Promise<void> {
  const locked = await lockFileImport(tx, scope, of.id);
  if (locked?.state !== 'READING') return;
  await forgetPieces(tx, scope, of.id);
  await moveFileImport(tx, scope, of.id, { state: 'PREVIEW', ...headings });
}

const giveUp = (scope: AnyScope, { id }: FileImport, fault: FileFault): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    const locked = await lockFileImport(tx, scope, id);
    if (locked?.state !== 'READING') return;
    await forgetPieces(tx, scope, id);
    await moveFileImport(tx, scope, id, { state: 'BROKEN', fault });
  });
