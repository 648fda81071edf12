import type { HeldOffer } from '@/lib/data/offers/offers-lock';
import { moveOffer } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { OfferDecisionKind } from '@/lib/domain/letting/decisions/decision-state';
import type { LettingHappening } from '@/lib/domain/letting/letting-event';
import type { RejectionGround } from '@/lib/domain/letting/vocabulary';
import { erasePapersAtDecision } from '../papers/erase-papers';

export type FinalDecision = {
  readonly decision: OfferDecisionKind;
  readonly ground: RejectionGround | null;
};

/**
 * What follows from a decision that is final: the offer is approved or rejected, and papers that may only be kept until then are
 * deleted. Approving one leaves those who said yes as reserves until there is a lease.
 */
export async function enterDecision(
  tx: HotTx,
  scope: Scope,
  offer: HeldOffer,
  { decision, ground }: FinalDecision,
  before: readonly LettingHappening[] = [],
): Promise<number> {
  const offerId = offer.id;
  await erasePapersAtDecision(tx, scope, offerId);
  return moveOffer(tx, scope, offer, {
    set: { state: decision },
    events: [
      ...before,
      ground === null
        ? { kind: 'APPLICANT_APPROVED', payload: { offerId } }
        : { kind: 'APPLICANT_REJECTED', payload: { offerId, ground } },
    ],
    applicantEvents: [{ kind: 'OFFER_DECIDED', payload: { offerId, as: decision } }],
  });
}
