import { readApplicants } from '@/lib/data/applicants/applicants';
import {
  type OrganisationCriteria,
  readOrganisationCriteria,
} from '@/lib/data/candidates/organisation-criteria';
import { readStatedHouseholds } from '@/lib/data/candidates/stated-households';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { type AskedFacts, factsAsked } from '@/lib/domain/applicant/facts-asked';
import {
  householdAt,
  householdSomewhere,
  type StatedHousehold,
  type StatedMember,
} from '@/lib/domain/applicant/stated-household';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { AssessmentDates } from '@/lib/domain/criteria/household';
import { assessmentDates } from '@/lib/domain/letting/decisions/assessment-dates';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import type { ApplicantId, HouseholdMemberId, OfferId } from '@/lib/domain/shared/ids';
import { evaluateOfferIn } from './evaluate-offer';

export type FactsQuestion = {
  readonly applicantId: ApplicantId;
  readonly memberId: HouseholdMemberId;
  /** The offer whose criteria ask; null: whatever the organisation's agreements may ask. */
  readonly offerId: OfferId | null;
};

export type FactsFile = {
  readonly applicant: Applicant;
  readonly offer: OfferCase | null;
  readonly stated: StatedHousehold;
  readonly member: StatedMember;
  readonly asked: AskedFacts;
  readonly dates: AssessmentDates;
  readonly municipalities: OrganisationCriteria['municipalities'];
};

/** What is asked about a member and what has been stated; null where there is no such member, or the offer is another's. */
export const askFacts = (scope: Scope, question: FactsQuestion): Promise<FactsFile | null> =>
  inHotTransaction(scope, (tx) => askFactsIn(tx, scope, question));

/** The same inside a transaction. */
export async function askFactsIn(
  tx: HotTx,
  scope: Scope,
  question: FactsQuestion,
): Promise<FactsFile | null> {
  const { applicantId, memberId, offerId } = question;
  const applicant = (await readApplicants(tx, scope, [applicantId])).get(applicantId);
  const stated = (await readStatedHouseholds(tx, scope, [applicantId])).get(applicantId);
  const member = stated?.members.find(({ id }) => id === memberId);
  if (applicant === undefined || stated === undefined || member === undefined) return null;
  const today = dayOfInstant(await readClock(tx, scope));
  const own = await readOrganisationCriteria(tx, scope, applicant.organisationId, today);
  const { municipalities } = own;
  const file = { applicant, stated, member, municipalities };
  if (offerId === null) {
    const dates = assessmentDates({ today, offeredOn: null, takeoverOn: null, signedOn: null });
    // For any home at all: nobody is left out for living somewhere.
    const household = householdSomewhere(stated, null);
    const sets = own.used.map(({ set }) => ({ set, switchedOn: null }));
    return { ...file, offer: null, dates, asked: factsAsked({ sets, member: memberId, household, dates }) };
  }
  const evaluated = await evaluateOfferIn(tx, scope, offerId);
  if (evaluated === null || evaluated.offer.applicant.id !== applicantId) return null;
  const { offer, dates, sets } = evaluated;
  const household = householdAt(stated, offer.home);
  const asked = factsAsked({ sets: sets.map(({ inUse }) => inUse), member: memberId, household, dates });
  return { ...file, offer, dates, asked };
}
