import { appendApplicantEvents } from '@/lib/data/applicant-events';
import { type LockedApplicant, lockApplicant } from '@/lib/data/applicants-lock';
import { appendEvents } from '@/lib/data/case-events';
import { appendChoices } from '@/lib/data/choices';
import { readHomeCriteria } from '@/lib/data/home-criteria';
import { insertLease } from '@/lib/data/leases';
import type { OfferToDecide } from '@/lib/data/offer-decisions';
import { endRentAtLetting } from '@/lib/data/slots-closing';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { moveVacancy } from '@/lib/data/vacancy-changes';
import { lockVacancy, readClock, type VacancyRecord } from '@/lib/data/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { criteriaForPhase } from '@/lib/domain/letting/evaluate-for-home';
import { faultOfLease, lettingTypeOf } from '@/lib/domain/letting/lease-terms';
import type { LettingType, Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type LeaseId, type OfferId, type VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { moveHeldApplicant } from '../applicants/change-applicant-state';
import { checkEvent } from '../vacancies/case-errors';
import { endLetting, type HeldForLease, holdForLease } from './end-letting';
import type { SignLeaseError } from './lease-errors';
import { faultOfOutside, readOutsideTerms } from './outside-terms';

/** With whom: the applicant approved here, or somebody found outside the app, whose kind an officer says. */
export type LeasedBy =
  | { readonly by: 'OFFER'; readonly offerId: OfferId }
  | {
      readonly by: 'OUTSIDE';
      readonly lettingType: LettingType;
      /** Why it was let past the offers made here; needed where criteria bind or a letting is under way. */
      readonly reason: string | null;
    };

export type SignLeaseInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  readonly signedOn: CalendarDate;
  readonly takeoverOn: CalendarDate;
  readonly leased: LeasedBy;
};

export type SignedLease = { readonly vacancyId: VacancyId; readonly leaseId: LeaseId };

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
    await closeVacancy(tx, scope, record, { ...input, at });
    await endLetting(tx, scope, held, chosen.value);
    if (applicant.value !== null && chosen.value !== null) {
      await houseApplicant(tx, scope, applicant.value, chosen.value);
    }
    return ok(await recordLease(tx, scope, { record, at, phase: chosen.value?.phase ?? null }, input));
  });

type Chosen = Result<OfferToDecide | null, SignLeaseError>;

function chosenOf(held: HeldForLease | null, leased: LeasedBy): Chosen {
  const approved = held?.offers.find(({ state }) => state === 'APPROVED') ?? null;
  if (leased.by === 'OUTSIDE') return approved === null ? ok(null) : err({ code: 'somebody-approved' });
  const isOpen = held?.letting.state === 'OPEN';
  return isOpen && approved?.id === leased.offerId ? ok(approved) : err({ code: 'offer-not-approved' });
}

const barOf = async (tx: HotTx, scope: Scope, record: VacancyRecord, leased: LeasedBy) =>
  leased.by === 'OUTSIDE' ? faultOfOutside(await readOutsideTerms(tx, scope, record), leased) : null;

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

type Closing = Pick<SignLeaseInput, 'takeoverOn'> & { readonly at: Date };

async function closeVacancy(
  tx: HotTx,
  scope: Scope,
  { id }: VacancyRecord,
  { takeoverOn, at }: Closing,
): Promise<void> {
  await moveVacancy(tx, scope, { id, state: 'LET', takeoverOn, at });
  await endRentAtLetting(tx, scope, { vacancyId: id, takeoverOn });
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

type Recording = {
  readonly record: VacancyRecord;
  readonly at: Date;
  readonly phase: Phase | null;
};

async function recordLease(
  tx: HotTx,
  scope: Scope,
  { record, at, phase }: Recording,
  { vacancyId, signedOn, takeoverOn, leased }: SignLeaseInput,
): Promise<SignedLease> {
  const lettingType = leased.by === 'OUTSIDE' ? leased.lettingType : lettingTypeOf(phase ?? 'ORDINARY');
  const { organisationId, municipalityId, departmentId } = record;
  const id = asId<LeaseId>(newId());
  await insertLease(tx, scope, {
    ...{ id, vacancyId, organisationId, municipalityId, departmentId, lettingType },
    ...{ signedOn, takeoverOn, at, by: actorOf(scope).userId },
    combined: await isCombined(tx, scope, vacancyId, lettingType),
  });
  const outside = leased.by === 'OUTSIDE' ? ({ outside: true } as const) : {};
  const event = { kind: 'LET', payload: { takeoverOn, lettingType, ...outside } } as const;
  await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
  if (leased.by === 'OUTSIDE' && leased.reason !== null) {
    const chosen = { kind: 'LET_OUTSIDE', reason: leased.reason } as const;
    await appendChoices(tx, scope, [
      { vacancyId, organisationId, municipalityId, departmentId, at, ...chosen },
    ]);
  }
  return { vacancyId, leaseId: id };
}

/** Let under the filter of combined letting. @see almenboligloven § 51 b; R-15 */
async function isCombined(
  tx: HotTx,
  scope: Scope,
  vacancyId: VacancyId,
  type: LettingType,
): Promise<boolean> {
  if (type === 'EXCHANGE') return false;
  const criteria = (await readHomeCriteria(tx, scope, [vacancyId])).get(vacancyId);
  return criteriaForPhase(criteria?.inUse ?? [], type).some(({ use }) => use === 'FILTER');
}
