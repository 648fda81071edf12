import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { type AlreadyEnrolled, findEnrolled, findKeptIndex } from '@/lib/data/applicants/applicants-checks';
import type { LockedApplicant } from '@/lib/data/applicants/applicants-lock';
import { moveApplicant } from '@/lib/data/applicants/applicants-write';
import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { isReasonFor, movesFrom } from '@/lib/domain/applicant/applicant-state';
import type { ApplicantState, StateReason } from '@/lib/domain/applicant/vocabulary';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { eraseAfterLapse } from '@/lib/domain/papers/kept-periods';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { holdOpenOffers, withdrawOpenOffers } from '../offers/withdraw-of-lapsed';
import type { HoldError } from './applicant-errors';
import { holdApplicant, type Stale } from './hold-applicant';

export type ChangeApplicantStateInput = Stale & {
  readonly state: ApplicantState;
  readonly reason: StateReason | null;
};
export type ChangeApplicantStateError =
  | HoldError
  | { readonly code: 'cannot-move' }
  | ({ readonly code: 'already-enrolled' } & AlreadyEnrolled)
  | { readonly code: 'reason-does-not-fit' };

/** Pauses, makes active again, or takes off the list: then open offers are withdrawn, seniority stays, and all is erased
 * when the organisation has kept it as long as it does. Locks: lettings, offers, applicant. */
export function changeApplicantState(
  scope: Scope,
  { state, reason, ...stale }: ChangeApplicantStateInput,
): Promise<Result<{ readonly applicantId: Stale['applicantId'] }, ChangeApplicantStateError>> {
  return inHotTransaction(scope, async (tx) => {
    if (state === 'LAPSED') await holdOpenOffers(tx, scope, stale.applicantId);
    const held = await holdApplicant(tx, scope, stale);
    if (!held.ok) return held;
    const applicant = held.value;
    const joined = applicant.stateReason === 'SAME_PERSON';
    if (joined || !movesFrom(applicant.state).includes(state)) return err({ code: 'cannot-move' });
    if (!isReasonFor(state, reason)) return err({ code: 'reason-does-not-fit' });
    const twin = applicant.state === 'LAPSED' ? await findTwin(tx, scope, applicant) : null;
    if (twin !== null) return err({ code: 'already-enrolled', ...twin });
    await moveHeldApplicant(tx, scope, applicant, { state, reason });
    return ok({ applicantId: applicant.id });
  });
}

/** Somebody else with the same CPR number who stands on the list that the applicant comes back to. */
async function findTwin(
  tx: HotTx,
  scope: Scope,
  applicant: LockedApplicant,
): Promise<AlreadyEnrolled | null> {
  const index = await findKeptIndex(tx, scope, applicant);
  return index && findEnrolled(tx, scope, applicant, index);
}

/** The move itself, for a transaction that holds the applicant for a reason of its own: a lease, unanswered offers. */
export async function moveHeldApplicant(
  tx: HotTx,
  scope: Scope,
  applicant: Pick<LockedApplicant, 'id' | 'organisationId' | 'now'>,
  { state, reason }: Pick<ChangeApplicantStateInput, 'state' | 'reason'>,
): Promise<void> {
  const { id, organisationId, now } = applicant;
  const lapsedOn = state === 'LAPSED' ? dayOfInstant(now) : null;
  const eraseOn = lapsedOn && eraseAfterLapse(lapsedOn, await readLettingSettings(tx, scope, organisationId));
  await moveApplicant(tx, scope, applicant, { state, reason, lapsedOn, eraseOn });
  if (state === 'LAPSED') await withdrawOpenOffers(tx, scope, [id]);
  const event = { kind: 'STATE_CHANGED', payload: { state, reason } } as const;
  await appendApplicantEvents(tx, scope, [{ applicantId: id, organisationId, at: now, event }]);
}
