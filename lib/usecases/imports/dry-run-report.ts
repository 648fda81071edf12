import { type FileImport, readFileImport } from '@/lib/data/imports/file-imports';
import { type NextRow, readOtherRows, readRowsAfter } from '@/lib/data/imports/import-order';
import type { ImportRow } from '@/lib/data/imports/import-rows';
import { inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, partyScope, type Scope } from '@/lib/domain/access/scope';
import type { PredictedRow } from '@/lib/domain/imports/predicted-row';
import { type Predictor, predictor } from '../vacancies/predict-each';
import { givenVerdicts } from './given-verdicts';
import { mayBringInFor } from './may-bring-in';
import { AT_ONCE, isOfVacancies, predictRows, type VacancyFile, type VacancyRow } from './predict-rows';

export type ReportedRow = { readonly row: ImportRow; readonly predicted: PredictedRow | null };
export type DryRunReport = {
  readonly of: FileImport;
  /** Portion by portion; the rows that would make or change something come first, in the order in which they are entered. */
  readonly portions: AsyncGenerator<readonly ReportedRow[]>;
};

/** What confirming the file would do, or did, row by row, as far as anybody can know; nothing is written. Null: another tenant's, or none. */
export async function dryRunReport(scope: AnyScope, importId: string): Promise<DryRunReport | null> {
  const of = await inHotTransaction(scope, (tx) => readFileImport(tx, scope, importId));
  if (of === null || of.state === 'READING' || !mayBringInFor(scope, of.kind, of)) return null;
  return { of, portions: portionsOf(scope, of) };
}

async function* portionsOf(scope: AnyScope, of: FileImport): AsyncGenerator<readonly ReportedRow[]> {
  yield* of.state === 'PREVIEW' && isOfVacancies(of)
    ? predictedRows(partyScope(scope), of)
    : rowsToEnter(scope, of);
  for (let after = 0; ; ) {
    const rows = await otherRows(scope, of, after);
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.row.line ?? after;
  }
}

/** Rows that would make nothing, or have been entered; those with the verdicts that they got. */
const otherRows = (scope: AnyScope, of: FileImport, after: number): Promise<readonly ReportedRow[]> =>
  inHotTransaction(scope, async (tx) => {
    const rows = await readOtherRows(tx, scope, of.id, after, AT_ONCE);
    const given = isOfVacancies(of) ? await givenVerdicts(tx, partyScope(scope), rows) : [];
    const byLine = new Map(given.map((one) => [one.line, one]));
    return rows.map((row) => ({ row, predicted: byLine.get(row.line) ?? null }));
  });

const START = { sort: '', line: 0 };

async function* rowsToEnter(scope: AnyScope, of: FileImport): AsyncGenerator<readonly ReportedRow[]> {
  for (let after = START; ; ) {
    const rows = await inHotTransaction(scope, (tx) => readRowsAfter(tx, scope, of, after, AT_ONCE));
    if (rows.length > 0) yield rows.map((row) => ({ row, predicted: null }));
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1) ?? after;
  }
}

/** Department by department, as books are kept: what was told of one is forgotten where the next begins. */
async function* predictedRows(scope: Scope, of: VacancyFile): AsyncGenerator<readonly ReportedRow[]> {
  let [predict, own]: [Predictor, string] = [predictor(scope), ''];
  for (let after = START; ; ) {
    const told = await inHotTransaction(scope, async (tx) => {
      const read = await readRowsAfter(tx, scope, of, after, AT_ONCE);
      const rows = wholeDepartments(read);
      const [first] = rows;
      if (first !== undefined && first.said.departmentId !== own) predict = predictor(scope);
      own = rows.at(-1)?.said.departmentId ?? own;
      const outcomes = await predictRows(tx, predict, rows);
      return { isLast: read.length < AT_ONCE, rows: together(rows, outcomes), last: rows.at(-1) };
    });
    if (told.rows.length > 0) yield told.rows;
    if (told.isLast || told.last === undefined) return;
    after = told.last;
  }
}

/** Of a full portion the department that may go on beyond it waits for the next, if it is not alone. */
function wholeDepartments(rows: readonly VacancyRow[]): readonly VacancyRow[] {
  const last = rows.at(-1)?.said.departmentId;
  const before = rows.filter(({ said }) => said.departmentId !== last);
  return rows.length < AT_ONCE || before.length === 0 ? rows : before;
}

const together = (rows: readonly NextRow[], predicted: readonly PredictedRow[]): readonly ReportedRow[] =>
  rows.map((row, at) => ({ row, predicted: predicted[at] ?? null }));
