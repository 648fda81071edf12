import { afterCorrection, createCounters, lockCounters } from '@/lib/data/counters';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendIntakes } from '@/lib/data/vacancies-intake';
import { linkReplacement } from '@/lib/data/vacancy-changes';
import { findDepartmentOf, lockVacancy, readClock } from '@/lib/data/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { correctedFacts } from '@/lib/domain/vacancy/corrections';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled, untilSettled } from './attempt';
import { openBooks } from './books';
import { checkEvent, type NotFound, type WrongState } from './case-errors';
import { decideBatch } from './decide-batch';
import { readForReports } from './read-for-reports';
import type { ReportError, ReportedVacancy } from './report-answer';
import { nothingYet } from './running';
import { takenBack, voidLocked } from './void-locked';

export type CorrectVacancyInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  /** The whole report as it should have been. */
  readonly report: VacancyReport;
  readonly reason: string;
};
export type CorrectVacancyAnswer = {
  readonly voided: VacancyId;
  /** What went back into the counter, exact; null when the first report was not counted. */
  readonly correction: string | null;
  readonly replacement: ReportedVacancy;
};
export type CorrectVacancyError =
  | NotFound
  | WrongState
  | ChangedMeanwhile
  | ReportError
  | { readonly code: 'nothing-to-correct' };

type Outcome = Result<CorrectVacancyAnswer, CorrectVacancyError>;

/**
 * Puts right a fact that the decision used: the first report is voided and a new one decided, linked, in one transaction.
 * Nothing is ever decided twice. @see docs/domain/allocation-model.md
 */
export const correctVacancy = (scope: Scope, input: CorrectVacancyInput): Promise<Outcome> =>
  untilSettled(async () => {
    const attempt = await inHotTransaction(scope, (tx) => correctIn(tx, scope, input));
    if (attempt.kind === 'AGAIN')
      await inHotTransaction(scope, (tx) => createCounters(tx, scope, attempt.missing));
    return attempt;
  });

async function correctIn(tx: HotTx, scope: Scope, input: CorrectVacancyInput): Promise<Attempt<Outcome>> {
  const { vacancyId, revision, reason } = input;
  const department = await findDepartmentOf(tx, scope, vacancyId);
  if (department === null) return settled(err({ code: 'not-found' }));
  const locked = await lockCounters(tx, scope, [department, input.report.departmentId]);
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return settled(err({ code: 'not-found' }));
  const allowed = checkEvent(record, 'void', revision);
  if (!allowed.ok) return settled(allowed);
  const report = { ...input.report, choiceReason: reason };
  if (correctedFacts(record.report, report).length === 0) return settled(err({ code: 'nothing-to-correct' }));
  const amount = await takenBack(tx, scope, record);
  const own = record.counter?.id;
  const after = locked.map((counter) =>
    amount !== null && counter.id === own ? afterCorrection(counter, amount) : counter,
  );
  const read = await readForReports(tx, scope, [report]);
  const books = openBooks(after);
  const running = nothingYet();
  const batch = decideBatch({ scope, reports: [report], ...read, books, running, replaces: record });
  if (batch.kind === 'REFUSED') return settled(err(batch.error));
  if (batch.kind === 'COUNTERS_MISSING') return again(batch.missing);
  const [replacement] = batch.answer.vacancies;
  if (replacement === undefined) throw new Error('A batch of one has one answer');
  const at = await readClock(tx, scope);
  const { correction } = await voidLocked(tx, scope, {
    record,
    locked,
    reason,
    at,
    replacedBy: replacement.reference,
  });
  appendIntakes(tx, books.moved(), [{ ...batch.brought, keys: [] }]);
  await linkReplacement(tx, scope, vacancyId, replacement.vacancyId);
  return settled(ok({ voided: vacancyId, correction, replacement }));
}
