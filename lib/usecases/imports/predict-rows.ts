import type { FileImport } from '@/lib/data/imports/file-imports';
import { type NextRow, readRowsAfter } from '@/lib/data/imports/import-order';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { PredictedRow } from '@/lib/domain/imports/predicted-row';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Predictor, predictor } from '../vacancies/predict-each';
import { checkedAgain } from './kinds/vacancy-faults';

export type VacancyFile = FileImport & { readonly kind: 'VACANCIES' };
export type VacancyRow = NextRow<VacancyReport>;
export const isOfVacancies = (of: FileImport): of is VacancyFile => of.kind === 'VACANCIES';

/** As many as are decided in one breath, as when they are entered. */
export const AT_ONCE = 500;
/** As many of a department as are decided before they are entered: for the sake of a row that stands after them, or to tell which will be refused. */
export const MOST_BEFOREHAND = 2_000;

/**
 * The verdicts of a page of rows that stand in their order, each after those of its department that stand before it. Null: too many do;
 * the report of the whole file has them.
 */
export async function predictPage(
  tx: HotTx,
  scope: Scope,
  of: VacancyFile,
  page: readonly VacancyRow[],
): Promise<readonly PredictedRow[] | null> {
  const [first, last] = [page[0], page.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = { sort: first.said.departmentId, line: 0 };
  const rows = await readRowsAfter(tx, scope, of, start, MOST_BEFOREHAND + page.length);
  const end = rows.findIndex(({ line }) => line === last.line);
  if (end === -1) return null;
  const predict = predictor(scope);
  const predicted: PredictedRow[] = [];
  const asked = rows.slice(0, end + 1);
  for (let from = 0; from < asked.length; from += AT_ONCE)
    predicted.push(...(await predictRows(tx, predict, asked.slice(from, from + AT_ONCE))));
  const lines = new Set(page.map(({ line }) => line));
  return predicted.filter(({ line }) => lines.has(line));
}

/** The verdicts that rows would get one after the other, each in the books that those before it leave. Nothing is stored. */
export async function predictRows(
  tx: HotTx,
  predict: Predictor,
  rows: readonly VacancyRow[],
): Promise<readonly PredictedRow[]> {
  const outcomes = await predict(
    tx,
    rows.map(({ said }) => said),
  );
  return rows.map(({ line, key }, at) => {
    const outcome = outcomes[at];
    if (outcome === undefined) throw new Error('There are as many answers as reports');
    return outcome.ok
      ? { line, vacancy: outcome.value }
      : { line, vacancy: null, otherwise: checkedAgain(key, outcome.error) };
  });
}
