import { lockCounters } from '@/lib/data/books/counters';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { findDepartmentOf, lockVacancy, readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { settled, untilSettled } from './attempt';
import { checkEvent, type NotFound, type WrongState } from './case-errors';
import { voidLocked } from './void-locked';

export type VoidVacancyInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  readonly reason: string;
};
/** What went back into the counter, exact; null when the vacancy was not counted. */
export type VoidVacancyAnswer = { readonly vacancyId: VacancyId; readonly correction: string | null };
export type VoidVacancyError = NotFound | WrongState | ChangedMeanwhile;

/** A report made by mistake, or a notice withdrawn: voided with a reason that the municipality sees. */
export const voidVacancy = (
  scope: Scope,
  input: VoidVacancyInput,
): Promise<Result<VoidVacancyAnswer, VoidVacancyError>> =>
  untilSettled(async () => settled(await inHotTransaction(scope, (tx) => voidIn(tx, scope, input))));

async function voidIn(tx: HotTx, scope: Scope, { vacancyId, revision, reason }: VoidVacancyInput) {
  const department = await findDepartmentOf(tx, scope, vacancyId);
  if (department === null) return err({ code: 'not-found' } as const);
  const locked = await lockCounters(tx, scope, [department]);
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return err({ code: 'not-found' } as const);
  const allowed = checkEvent(record, 'void', revision);
  if (!allowed.ok) return allowed;
  const at = await readClock(tx, scope);
  const { correction } = await voidLocked(tx, scope, { record, locked, reason, at, replacedBy: null });
  return ok({ vacancyId, correction });
}
