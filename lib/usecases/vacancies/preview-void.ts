import { afterCorrection, readCounters } from '@/lib/data/books/counters';
import { inHotTransaction } from '@/lib/data/transaction';
import { findDepartmentOf, findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { Fraction } from '@/lib/domain/shared/fraction';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { nextState } from '@/lib/domain/vacancy/vacancy-state';
import type { NotFound, WrongState } from './case-errors';
import { takenBack } from './void-locked';

export type VoidPreview = {
  /** What the counter would get back, and where it would then stand; null when the vacancy was not counted. */
  readonly takenBack: {
    readonly correction: Fraction;
    readonly before: Fraction;
    readonly after: Fraction;
  } | null;
};

/** Shows what a void would come to. Stores nothing. */
export async function previewVoid(
  scope: Scope,
  { vacancyId }: { readonly vacancyId: VacancyId },
): Promise<Result<VoidPreview, NotFound | WrongState>> {
  const record = await findVacancyRecord(scope, vacancyId);
  if (record === null) return err({ code: 'not-found' });
  const allowed = nextState(record.state, 'void');
  if (!allowed.ok) return err({ ...allowed.error, ...record.last });
  return inHotTransaction(scope, async (tx) => {
    const back = await takenBack(tx, scope, record);
    const department = (await findDepartmentOf(tx, scope, vacancyId)) ?? record.departmentId;
    const counters = await readCounters(tx, scope, [department]);
    const counter = counters.find((one) => one.id === record.counter?.id);
    if (back === null || counter === undefined) return ok({ takenBack: null });
    const after = afterCorrection(counter, back).credit;
    return ok({ takenBack: { correction: back.amount, before: counter.credit, after } });
  });
}
