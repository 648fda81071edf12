import type { HotTx } from '@/lib/data/transaction';
import { appendIntakes } from '@/lib/data/vacancies-intake';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { arrive } from './arrive';
import { type Attempt, again, settled } from './attempt';
import { openBooks } from './books';
import { decideBatch } from './decide-batch';
import type { ReportError, ReportedVacancy } from './report-answer';
import { nothingYet } from './running';
import { lockAndRead } from './take-in';

export type FileReportOutcome = Result<ReportedVacancy, ReportError>;

/**
 * Takes in the reports of a file's rows in one transaction, by the very same steps as a form's: lock, read, decide in memory in the
 * order of their days, append. A row that is refused leaves no trace, and the others are decided as if it had never come. What tells a
 * row that was taken in before is the organisation's own id; whoever calls marks the rows in the same transaction.
 */
export async function takeInFile(
  tx: HotTx,
  scope: Scope,
  reports: readonly VacancyReport[],
): Promise<Attempt<readonly FileReportOutcome[]>> {
  const { locked, known } = await lockAndRead(tx, scope, reports, []);
  const outcomes = new Map<number, FileReportOutcome>();
  for (const [index, report] of reports.entries()) {
    const arrival = arrive(known, index, report);
    if ('code' in arrival) outcomes.set(index, err(arrival));
  }
  const books = openBooks(locked);
  for (;;) {
    const left = [...reports.keys()].filter((index) => !outcomes.has(index));
    if (left.length === 0) break;
    const tried = books.copy();
    const batch = decideBatch({
      ...{ scope, ...known, books: tried, running: nothingYet() },
      reports: left.flatMap((index) => reports[index] ?? []),
    });
    if (batch.kind === 'COUNTERS_MISSING') return again(batch.missing);
    if (batch.kind === 'REFUSED') {
      refuse(outcomes, left, batch.error);
      continue;
    }
    appendIntakes(tx, tried.moved(), [{ ...batch.brought, keys: [] }]);
    for (const [at, vacancy] of batch.answer.vacancies.entries()) outcomes.set(left[at] ?? -1, ok(vacancy));
    break;
  }
  return settled(
    [...reports.keys()].map((index) => {
      const outcome = outcomes.get(index);
      if (outcome === undefined) throw new Error('A row of a file was left without an answer');
      return outcome;
    }),
  );
}

/** The batch that was tried leaves some out: what it calls the first is another row of the file. */
function refuse(outcomes: Map<number, FileReportOutcome>, left: readonly number[], error: ReportError): void {
  const at = 'index' in error ? left[error.index] : undefined;
  if (at === undefined) throw new Error(`A batch without a key was refused: ${error.code}`);
  outcomes.set(at, err(error));
}
