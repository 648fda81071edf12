import { type FileImport, lockFileImport, moveFileImport } from '@/lib/data/imports/file-imports';
import { linesByOthers } from '@/lib/data/imports/import-order';
import { putAlias } from '@/lib/data/imports/import-places';
import {
  type CheckedLine,
  type ImportRow,
  linesAlike,
  putRows,
  readRows,
} from '@/lib/data/imports/import-rows';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, userOf } from '@/lib/domain/access/scope';
import { togetherWith } from '@/lib/domain/imports/checked-row';
import { columnsOf, type ImportColumn } from '@/lib/domain/imports/columns';
import { dayOfRow } from '@/lib/domain/imports/day-of-row';
import { labelOf } from '@/lib/domain/imports/departments-called';
import { DEPARTMENT_FAULTS, isHereAlone } from '@/lib/domain/imports/faults';
import { plainName } from '@/lib/domain/imports/places';
import { cellReader, type RawCells } from '@/lib/domain/imports/read-cells';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { plainCell } from '@/lib/domain/shared/written-table';
import { checkRows } from './check-rows';
import type { FileEnded } from './confirm-import';
import { finderOf } from './finder-of';
import { mayBringInFor } from './may-bring-in';
import { type Mended, mendedNow } from './mended-now';
import { MOST_BEFOREHAND } from './predict-rows';
import { settleByBooks } from './settle-by-books';
import { settleAgain } from './settle-twice';

export type FixCellsInput = {
  readonly importId: string;
  readonly line: number;
  readonly cells: readonly CellFix[];
};
export type CellFix = {
  readonly column: ImportColumn;
  readonly text: string;
  /** Rows with the same fault of the same words are put right with it. */
  readonly alike: boolean;
};
export type FixCellsError = { readonly code: 'not-found' } | FileEnded;
export type Fixed = {
  readonly importId: string;
  readonly rows: number;
  /** Whose books the rows are held against. */
  readonly departments: readonly string[];
};

/** Puts cells of a row right where they stand, and looks at the row anew. */
export const fixCells = (scope: AnyScope, input: FixCellsInput): Promise<Result<Mended, FixCellsError>> =>
  thenMended(scope, async (tx) => {
    const { importId, line, cells } = input;
    const open = await openImport(tx, scope, importId);
    if (!open.ok) return open;
    const of = open.value;
    const [row] = await readRows(tx, scope, importId, [line]);
    const has = columnsOf(of.kind);
    if (row === undefined || row.state === 'ENTERED' || !cells.every(({ column }) => has.includes(column)))
      return err({ code: 'not-found' });
    const texts = await textsToPut(tx, scope, { importId, row, cells });
    const rows = (await readRows(tx, scope, importId, [...texts.keys()])).filter(isOpen);
    const fixed = rows.map(({ line: at, cells: before }) => ({
      ...{ line: at, cells: { ...before, ...texts.get(at) } },
    }));
    const again = await lookAgain(tx, scope, of, { rows: fixed, before: rows.map(({ key }) => key) });
    return ok({ ...again, of, row, columns: cells.map(({ column }) => column) });
  });

const isOpen = ({ state }: ImportRow): boolean => state !== 'ENTERED';

/** By row what its cells are to say: those of the row itself, and of each row that is put right with one of them. */
async function textsToPut(
  tx: HotTx,
  scope: AnyScope,
  { importId, row, cells }: Pick<FixCellsInput, 'importId' | 'cells'> & { readonly row: ImportRow },
): Promise<ReadonlyMap<number, RawCells>> {
  const texts = new Map<number, RawCells>();
  for (const { column, text, alike } of cells) {
    const fault = row.faults.find((one) => one.column === column)?.fault;
    const same = { column, fault: fault ?? '', text: row.cells[column] ?? '' };
    const others = alike && fault ? await linesAlike(tx, scope, importId, same) : [];
    for (const line of new Set([row.line, ...others]))
      texts.set(line, { ...texts.get(line), [column]: plainCell(text) });
  }
  return texts;
}

export type NameDepartmentInput = {
  readonly importId: string;
  readonly line: number;
  readonly departmentId: DepartmentId;
};

/** Says which department the file means by what it writes; remembered for the organisation's next file too. @see Q38 */
export const nameDepartment = (
  scope: AnyScope,
  { importId, line, departmentId }: NameDepartmentInput,
): Promise<Result<Mended, FixCellsError>> =>
  thenMended(scope, async (tx) => {
    const open = await openImport(tx, scope, importId);
    if (!open.ok) return open;
    const of = open.value;
    const [row] = await readRows(tx, scope, importId, [line]);
    const finder = await finderOf(tx, scope, of);
    const department = finder.places.departments.find(({ id }) => id === departmentId);
    const theirs = row && finder.organisation(cellReader(of.kind, row.cells), dayOfRow(of.kind, row.cells));
    const text = row?.cells.department ?? '';
    const written = plainName(text);
    // A name of one organisation's says nothing of another's department.
    if (!row || !department || theirs?.id !== department.organisationId || written === '')
      return err({ code: 'not-found' });
    const asked = row.faults.find(({ fault }) => isHereAlone(fault))?.fault;
    if (asked !== undefined) {
      const rows = await rowsOf(tx, scope, { importId, text, faults: [asked] });
      // What it means differs by the day, or by the file: these rows say it plainly, and the next file is asked again.
      const plain = rows.map(({ line: at, cells }) => ({
        ...{ line: at, cells: { ...cells, department: labelOf(department) } },
      }));
      const again = await lookAgain(tx, scope, of, { rows: plain, before: rows.map(({ key }) => key) });
      return ok({ ...again, of, row, columns: ['department'] });
    }
    await putAlias(tx, scope, { departmentId, written: written.slice(0, 120), by: userOf(scope) });
    const rows = await rowsOf(tx, scope, { importId, text, faults: DEPARTMENT_FAULTS });
    const again = await lookAgain(tx, scope, of, { rows, before: rows.map(({ key }) => key) });
    return ok({ ...again, of, row, columns: ['department'] });
  });

/** Rows that are refused for the same word. */
async function rowsOf(
  tx: HotTx,
  scope: AnyScope,
  asked: { readonly importId: string; readonly text: string; readonly faults: readonly string[] },
): Promise<readonly ImportRow[]> {
  const { importId, text } = asked;
  const found = [];
  for (const fault of asked.faults)
    found.push(...(await linesAlike(tx, scope, importId, { column: 'department', fault, text })));
  return readRows(tx, scope, importId, found);
}

/** Locks a file whose rows may still be put right, if the reader may bring in files of its kind. */
export async function openImport(
  tx: HotTx,
  scope: AnyScope,
  importId: string,
): Promise<Result<FileImport, FixCellsError>> {
  const of = await lockFileImport(tx, scope, importId);
  if (of === null || !mayBringInFor(scope, of.kind, of)) return err({ code: 'not-found' });
  return of.state === 'PREVIEW' ? ok(of) : err({ code: 'import-ended', by: of.endedBy ?? '' });
}

type Again = {
  readonly rows: readonly { readonly line: number; readonly cells: FixedCells }[];
  /** What the rows were of before. */
  readonly before: readonly string[];
};
type FixedCells = Parameters<typeof checkRows>[3][number]['cells'];

/** Looks anew at rows that somebody has said something of, at those of the same things, and at those that were refused for their sake. */
export async function lookAgain(
  tx: HotTx,
  scope: AnyScope,
  of: FileImport,
  { rows, before }: Again,
): Promise<Fixed> {
  const said = rows.map(({ line }) => line);
  const others = (await linesByOthers(tx, scope, of.id, { lines: said, most: MOST_BEFOREHAND })).filter(
    (line) => !said.includes(line),
  );
  const again = [...rows, ...(await readRows(tx, scope, of.id, others))];
  const checked = await checkRows(tx, scope, of, again);
  await putRows(tx, scope, of, checked);
  const keys = [...before, ...checked.map(({ checked: { key } }) => key)];
  const settled = await settleAgain(tx, scope, of, [...new Set(keys)]);
  await moveFileImport(tx, scope, of.id, { anew: true });
  return { importId: of.id, rows: rows.length, departments: departmentsOf(of, [...checked, ...settled]) };
}

const departmentsOf = ({ kind }: FileImport, rows: readonly CheckedLine[]): readonly string[] =>
  kind === 'VACANCIES'
    ? [...new Set(rows.flatMap(({ checked }) => (checked.state === 'MADE' ? [togetherWith(checked)] : [])))]
    : [];

/** What somebody has said of rows, which are then held against the books. */
export async function thenByBooks<F extends Fixed, E>(
  scope: AnyScope,
  work: (tx: HotTx) => Promise<Result<F, E>>,
): Promise<Result<F, E>> {
  const fixed = await inHotTransaction(scope, work);
  if (!fixed.ok) return fixed;
  const { importId, departments } = fixed.value;
  await settleByBooks(scope, importId, departments);
  return fixed;
}

type Put = Fixed & {
  readonly of: FileImport;
  /** In which somebody has put cells right, as it was before. */
  readonly row: ImportRow;
  readonly columns: readonly ImportColumn[];
};

/** The same of one row, and what came of it in the end. */
async function thenMended(
  scope: AnyScope,
  work: (tx: HotTx) => Promise<Result<Put, FixCellsError>>,
): Promise<Result<Mended, FixCellsError>> {
  const put = await thenByBooks(scope, work);
  if (!put.ok) return put;
  const { of, ...tried } = put.value;
  return ok(await inHotTransaction(scope, (tx) => mendedNow(tx, scope, of, tried)));
}
