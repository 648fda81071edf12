import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { lockApplicant } from '@/lib/data/applicants/applicants-lock';
import {
  endLease,
  findLaterReport,
  lockLeaseOf,
  moveLetting,
  reopenVacancy,
  type StandingLease,
} from '@/lib/data/lettings/leases';
import { holdOffer } from '@/lib/data/offers/offers-lock';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { reopenRent } from '@/lib/data/slots/slots-closing';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { lockSlotOf, lockVacancy, readClock, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { faultOfFall } from '@/lib/domain/letting/lease-terms';
import { nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { FallReason } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId, VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { fallThroughOf, type VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { moveHeldApplicant } from '../applicants/change-applicant-state';
import { checkEvent } from '../vacancies/case-errors';
import { type HeldForLease, holdForLease } from './end-letting';
import type { FallThroughError } from './lease-errors';

export type FallThroughInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  readonly fellOn: CalendarDate;
  readonly reason: FallReason;
  /** Reserves that were withdrawn when the home was let, and are asked again. */
  readonly revive: readonly OfferId[];
};

/**
 * A letting came to nothing before the home was taken over: it is to let again where it was, the applicant is back on the list with
 * the same seniority, the municipality pays again where it would have, and reserves may be taken up.
 */
export const recordFallThrough = (
  scope: Scope,
  input: FallThroughInput,
): Promise<Result<{ readonly vacancyId: VacancyId }, FallThroughError>> =>
  inHotTransaction(scope, async (tx) => {
    const record = await lockVacancy(tx, scope, input.vacancyId);
    if (record === null) return err({ code: 'not-found' });
    const slot = await lockSlotOf(tx, scope, record.id);
    const next = checkEvent(record, fallThroughOf(slot?.state === 'RETURNED'), input.revision);
    if (!next.ok) return next;
    const held = await holdForLease(tx, scope, record.id);
    const lease = await lockLeaseOf(tx, scope, record.id);
    const at = await readClock(tx, scope);
    const refused = await refusal(tx, scope, { record, held, lease, at }, input);
    if (refused !== null) return err(refused);
    await undoLease(tx, scope, { record, lease, at, state: next.value }, input);
    if (held !== null) await reopenLetting(tx, scope, held, input.revive);
    return ok({ vacancyId: record.id });
  });

type Facts = {
  readonly record: VacancyRecord;
  readonly held: HeldForLease | null;
  readonly lease: StandingLease | null;
  readonly at: Date;
};

async function refusal(
  tx: HotTx,
  scope: Scope,
  { record, held, lease, at }: Facts,
  { fellOn, revive }: FallThroughInput,
): Promise<FallThroughError | null> {
  const { signedOn = null, takeoverOn = record.report.takeoverOn } = lease ?? {};
  const fault = faultOfFall({ today: dayOfInstant(at), fellOn, signedOn, takeoverOn });
  if (fault !== null) return fault;
  const reference = await findLaterReport(tx, scope, record);
  if (reference !== null) return { code: 'reported-again', reference };
  const reserves = reservesOf(held);
  return revive.every((id) => reserves.includes(id)) ? null : { code: 'not-a-reserve' };
}

/** Offers that were answered and then withdrawn. */
const reservesOf = (held: HeldForLease | null): readonly OfferId[] =>
  (held?.offers ?? [])
    .filter(({ state, answered }) => answered && nextOfferState(state, 'revive').ok)
    .map(({ id }) => id);

type Undoing = Omit<Facts, 'held'> & { readonly state: VacancyState };

async function undoLease(
  tx: HotTx,
  scope: Scope,
  { record, lease, at, state }: Undoing,
  { fellOn, reason }: FallThroughInput,
): Promise<void> {
  const { id: vacancyId, organisationId, municipalityId } = record;
  if (lease !== null) {
    await endLease(tx, scope, { id: lease.id, fellOn, reason, at, by: actorOf(scope).userId });
  }
  await reopenVacancy(tx, scope, { id: vacancyId, state, at });
  await reopenRent(tx, scope, vacancyId);
  const event = { kind: 'FELL_THROUGH', payload: { reason } } as const;
  await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
}

async function reopenLetting(
  tx: HotTx,
  scope: Scope,
  { letting, offers }: HeldForLease,
  revive: readonly OfferId[],
): Promise<void> {
  await moveLetting(tx, scope, letting.id, 'OPEN');
  for (const { id, state, applicantId } of offers) {
    if (state !== 'LEASED' && !revive.includes(id)) continue;
    const offer = await holdOffer(tx, scope, id);
    if (offer === null) throw new Error('An offer of a held letting was not there');
    await moveOffer(tx, scope, offer, { set: { state: state === 'LEASED' ? 'FALLEN_THROUGH' : 'YES' } });
    if (state === 'LEASED') await backOnTheList(tx, scope, applicantId, id);
  }
}

/** Only who left the list by this home comes back to it; the seniority has been there all the time. */
async function backOnTheList(
  tx: HotTx,
  scope: Scope,
  id: HeldForLease['offers'][number]['applicantId'],
  offerId: OfferId,
): Promise<void> {
  const applicant = await lockApplicant(tx, scope, id);
  if (applicant === null) return;
  const { organisationId, now: at } = applicant;
  const event = { kind: 'LEASE_FELL_THROUGH', payload: { offerId } } as const;
  await appendApplicantEvents(tx, scope, [{ applicantId: id, organisationId, at, event }]);
  const wasHoused = applicant.state === 'LAPSED' && applicant.stateReason === 'HOUSED';
  if (wasHoused && applicant.erasedAt === null) {
    await moveHeldApplicant(tx, scope, applicant, { state: 'ACTIVE', reason: null });
  }
}
