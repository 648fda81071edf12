import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { type LockedApplicant, lockApplicant } from '@/lib/data/applicants/applicants-lock';
import type { OfferToDecide } from '@/lib/data/offers/offer-decisions';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { lockVacancy, readClock, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { faultOfLease } from '@/lib/domain/letting/lease-terms';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { moveHeldApplicant } from '../applicants/change-applicant-state';
import { checkEvent } from '../vacancies/case-errors';
import { endLetting, type HeldForLease, holdForLease } from './end-letting';
import { enterLease, type LeasedBy, type SignedLease, type SignLeaseInput } from './enter-lease';
import type { SignLeaseError } from './lease-errors';
import { faultOfOutside, readOutsideTerms } from './outside-terms';

/**
 * The organisation has let a home that was its own to let, or that the municipality gave back: the vacancy ends, the applicant has
 * used the seniority, and everybody else's offer is withdrawn. Locks: vacancy, letting, applicant.
 */
export const signLease = (
  scope: Scope,
  input: SignLeaseInput,
): Promise<Result<SignedLease, SignLeaseError>> =>
  inHotTransaction(scope, async (tx) => {
    const record = await lockVacancy(tx, scope, input.vacancyId);
    if (record === null) return err({ code: 'not-found' });
    const next = checkEvent(record, 'let', input.revision);
    if (!next.ok) return next;
    const held = await holdForLease(tx, scope, input.vacancyId);
    const chosen = chosenOf(held, input.leased);
    if (!chosen.ok) return chosen;
    const barred = await barOf(tx, scope, record, input.leased);
    if (barred !== null) return err(barred);
    const applicant = await tenantOf(tx, scope, chosen.value);
    if (!applicant.ok) return applicant;
    const at = await readClock(tx, scope);
    const fault = faultOfLease({
      ...{ today: dayOfInstant(at), availableOn: record.report.availableOn },
      ...{ signedOn: input.signedOn, takeoverOn: input.takeoverOn },
      approvedOn: chosen.value?.decision ? dayOfInstant(chosen.value.decision.decidedAt) : null,
    });
    if (fault !== null) return err(fault);
    await endLetting(tx, scope, held, chosen.value);
    if (applicant.value !== null && chosen.value !== null) {
      await houseApplicant(tx, scope, applicant.value, chosen.value);
    }
    return ok(await enterLease(tx, scope, { record, at, phase: chosen.value?.phase ?? null }, input));
  });

type Chosen = Result<OfferToDecide | null, SignLeaseError>;

function chosenOf(held: HeldForLease | null, leased: LeasedBy): Chosen {
  const approved = held?.offers.find(({ state }) => state === 'APPROVED') ?? null;
  if (leased.by === 'OUTSIDE') return approved === null ? ok(null) : err({ code: 'somebody-approved' });
  const isOpen = held?.letting.state === 'OPEN';
  return isOpen && approved?.id === leased.offerId ? ok(approved) : err({ code: 'offer-not-approved' });
}

const barOf = async (tx: HotTx, scope: Scope, record: VacancyRecord, leased: LeasedBy) =>
  leased.by === 'OUTSIDE'
    ? faultOfOutside(await readOutsideTerms(tx, scope, record, { hold: true }), leased)
    : null;

/** The applicant under lock: whoever has got another home meanwhile does not get this one too. */
async function tenantOf(
  tx: HotTx,
  scope: Scope,
  offer: OfferToDecide | null,
): Promise<Result<LockedApplicant | null, SignLeaseError>> {
  if (offer === null) return ok(null);
  const applicant = await lockApplicant(tx, scope, offer.applicantId);
  const isThere = applicant !== null && applicant.erasedAt === null && applicant.state !== 'LAPSED';
  return isThere ? ok(applicant) : err({ code: 'applicant-gone' });
}

/** Seniority is used up by a home; the day stays, in case the letting comes to nothing. @see L-23 */
async function houseApplicant(
  tx: HotTx,
  scope: Scope,
  applicant: LockedApplicant,
  { id: offerId }: OfferToDecide,
): Promise<void> {
  const { id: applicantId, organisationId, now: at } = applicant;
  const event = { kind: 'LEASE_SIGNED', payload: { offerId } } as const;
  await appendApplicantEvents(tx, scope, [{ applicantId, organisationId, at, event }]);
  await moveHeldApplicant(tx, scope, applicant, { state: 'LAPSED', reason: 'HOUSED' });
}
