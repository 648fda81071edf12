import { readHomeCriteria } from '@/lib/data/candidates/home-criteria';
import { insertLease } from '@/lib/data/lettings/leases';
import { endRentAtLetting } from '@/lib/data/slots/slots-closing';
import type { HotTx } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import { appendChoices } from '@/lib/data/vacancies/choices';
import { moveVacancy } from '@/lib/data/vacancies/vacancy-changes';
import type { VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { criteriaForPhase } from '@/lib/domain/letting/decisions/evaluate-for-home';
import { lettingTypeOf } from '@/lib/domain/letting/lease-terms';
import type { LettingType, Phase } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type LeaseId, type OfferId, type VacancyId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';

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

type Recording = {
  readonly record: VacancyRecord;
  readonly at: Date;
  readonly phase: Phase | null;
};

/** Ends a vacancy that is held with its lease, for a transaction that has asked whether it may: nothing is asked here. */
export async function enterLease(
  tx: HotTx,
  scope: Scope,
  { record, at, phase }: Recording,
  { vacancyId, signedOn, takeoverOn, leased }: SignLeaseInput,
): Promise<SignedLease> {
  await closeVacancy(tx, scope, record, { takeoverOn, at });
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
