import { readHomeCriteria } from '@/lib/data/candidates/home-criteria';
import { readStatedHouseholds } from '@/lib/data/candidates/stated-households';
import { lettingDaysOf, readOfferCase } from '@/lib/data/offers/offer-case';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { StatedHousehold } from '@/lib/domain/applicant/stated-household';
import type { ChecklistItem } from '@/lib/domain/criteria/checklist';
import type { AssessmentDates } from '@/lib/domain/criteria/household';
import type { Outcome } from '@/lib/domain/criteria/vocabulary';
import { assessmentDates } from '@/lib/domain/letting/decisions/assessment-dates';
import {
  checklistOf,
  criteriaForPhase,
  evaluateForHome,
  outcomeOf,
  plannedCriteria,
  type SetEvaluation,
  type StoredHomeEvaluation,
  storeForHome,
} from '@/lib/domain/letting/decisions/evaluate-for-home';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import type { OfferId } from '@/lib/domain/shared/ids';

/** What the criteria in use say of the household that was offered a home: a proposal for the officer who decides. */
export type EvaluatedOffer = {
  readonly offer: OfferCase;
  readonly stated: StatedHousehold;
  readonly dates: AssessmentDates;
  readonly outcome: Outcome;
  /** The sets that decide in the offer's phase, in the order in which they are used; none: nothing is asked. */
  readonly sets: readonly SetEvaluation[];
  readonly checklist: readonly ChecklistItem[];
  /** In words of both languages, plain JSON: what a decision keeps. */
  readonly stored: StoredHomeEvaluation;
};

/** Holds the household of an offer against the criteria of the home; null for another tenant's offer and for none. */
export const evaluateOffer = (scope: Scope, offerId: OfferId): Promise<EvaluatedOffer | null> =>
  inHotTransaction(scope, (tx) => evaluateOfferIn(tx, scope, offerId));

/** The same inside a transaction, on what is recorded when it is called. */
export async function evaluateOfferIn(
  tx: HotTx,
  scope: Scope,
  offerId: OfferId,
): Promise<EvaluatedOffer | null> {
  const offer = await readOfferCase(tx, scope, offerId);
  if (offer === null) return null;
  const { applicant, home, phase, planned } = offer;
  const [households, homes] = await Promise.all([
    readStatedHouseholds(tx, scope, [applicant.id]),
    readHomeCriteria(tx, scope, [home.vacancyId]),
  ]);
  const [stated, criteria] = [households.get(applicant.id), homes.get(home.vacancyId)];
  if (stated === undefined || criteria === undefined)
    throw new Error('An offer has a household and a decided home');
  const dates = assessmentDates(lettingDaysOf(offer));
  const inUse =
    planned === null
      ? criteriaForPhase(criteria.inUse, phase)
      : plannedCriteria(planned, criteria.agreement.criteriaSets);
  const sets = evaluateForHome(stated, { ...criteria, inUse }, dates);
  return {
    ...{ offer, stated, dates, sets },
    outcome: outcomeOf(sets),
    checklist: checklistOf(sets),
    stored: storeForHome(stated, sets, dates),
  };
}
