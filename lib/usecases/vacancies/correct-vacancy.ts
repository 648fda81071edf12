import { lockCounters } from '@/lib/data/books/counters';
import { createCounters } from '@/lib/data/books/counters-open';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { findDepartmentOf, lockVacancy } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, type Result } from '@/lib/domain/shared/result';
import { correctedFacts } from '@/lib/domain/vacancy/corrections';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, settled, untilSettled } from './attempt';
import { checkEvent, type NotFound, type WrongState } from './case-errors';
import type { ReportError } from './report-answer';
import { type Replaced, voidAndReport } from './void-and-report';

export type CorrectVacancyInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  /** The whole report as it should have been. */
  readonly report: VacancyReport;
  readonly reason: string;
};
export type CorrectVacancyAnswer = Replaced;
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
  const { vacancyId, revision } = input;
  const department = await findDepartmentOf(tx, scope, vacancyId);
  if (department === null) return settled(err({ code: 'not-found' }));
  const locked = await lockCounters(tx, scope, [department, input.report.departmentId]);
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return settled(err({ code: 'not-found' }));
  const allowed = checkEvent(record, 'void', revision);
  if (!allowed.ok) return settled(allowed);
  const { report, reason } = input;
  if (correctedFacts(record.report, report).length === 0) return settled(err({ code: 'nothing-to-correct' }));
  return voidAndReport(tx, scope, { record, locked, report, reason });
}
