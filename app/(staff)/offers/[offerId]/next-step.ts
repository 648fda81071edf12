import { cache } from 'react';
import { findDecisionFile } from '@/lib/data/lettings/decision-file';
import type { UserScope } from '@/lib/domain/access/scope';
import { standingOf } from '@/lib/domain/letting/decisions/decision-file';
import { nextOfferStep, type OfferStep } from '@/lib/domain/letting/offers/next-offer-step';
import type { EvaluatedOffer } from '@/lib/usecases/households/evaluate-offer';

export const decisionFileOf = cache(findDecisionFile);

/** The one step that the page holds out: its only filled button. */
export async function nextStep(
  scope: UserScope,
  { offer, outcome }: EvaluatedOffer,
): Promise<OfferStep | null> {
  const file = await decisionFileOf(scope, offer.id);
  const standing = file && standingOf(file);
  return nextOfferStep({
    state: offer.state,
    isOpen: offer.letting.state === 'OPEN',
    outcome,
    standing: standing?.state === 'AWAITING_SECOND' || standing?.state === 'FINAL' ? standing.state : null,
  });
}
