import { appendEvents } from '@/lib/data/case-events';
import { endRentAtLetting } from '@/lib/data/slots-closing';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { moveVacancy } from '@/lib/data/vacancy-changes';
import { lockVacancy, readClock } from '@/lib/data/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkEvent, type NotFound, type WrongState } from './case-errors';

export type LetVacancyInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  readonly takeoverOn: CalendarDate | null;
};
export type LetVacancyError =
  | NotFound
  | WrongState
  | ChangedMeanwhile
  | { readonly code: 'takeover-too-early'; readonly notBefore: CalendarDate };

/** The organisation has let a home that was its own to let, or that the municipality gave back. */
export const letVacancy = (
  scope: Scope,
  input: LetVacancyInput,
): Promise<Result<{ readonly vacancyId: VacancyId }, LetVacancyError>> =>
  inHotTransaction(scope, (tx) => letIn(tx, scope, input));

async function letIn(tx: HotTx, scope: Scope, { vacancyId, revision, takeoverOn }: LetVacancyInput) {
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return err({ code: 'not-found' } as const);
  const next = checkEvent(record, 'let', revision);
  if (!next.ok) return next;
  const { availableOn } = record.report;
  if (takeoverOn !== null && takeoverOn < availableOn) {
    return err({ code: 'takeover-too-early', notBefore: availableOn } as const);
  }
  const at = await readClock(tx, scope);
  await moveVacancy(tx, scope, { id: vacancyId, state: next.value, takeoverOn, at });
  await endRentAtLetting(tx, scope, { vacancyId, takeoverOn: takeoverOn ?? dayOfInstant(at) });
  const { organisationId, municipalityId } = record;
  await appendEvents(tx, scope, [
    { vacancyId, organisationId, municipalityId, at, event: { kind: 'LET', payload: { takeoverOn } } },
  ]);
  return ok({ vacancyId });
}
