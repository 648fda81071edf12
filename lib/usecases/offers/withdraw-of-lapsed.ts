import { undoDecisionRows } from '@/lib/data/offers/offer-decisions';
import { holdOffer, holdOfferIfFree } from '@/lib/data/offers/offers-lock';
import { listOpenOffers } from '@/lib/data/offers/offers-open';
import { moveOffer } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ApplicantId } from '@/lib/domain/shared/ids';

/** Holds what an applicant has been offered, each with its letting: for whoever holds the applicant next. */
export async function holdOpenOffers(tx: HotTx, scope: Scope, id: ApplicantId): Promise<void> {
  for (const offer of await listOpenOffers(tx, scope, [id])) await holdOffer(tx, scope, offer.id);
}

/**
 * Whoever has left the list is offered nothing: what is not decided is withdrawn, with a decision that waited for a second officer.
 * The applicants are held, so a letting that a colleague holds at this moment is not waited for: whoever decides there finds the
 * applicant gone. Whoever is paused keeps her offers.
 */
export async function withdrawOpenOffers(
  tx: HotTx,
  scope: Scope,
  ids: readonly ApplicantId[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const { id, waiting } of await listOpenOffers(tx, scope, ids)) {
    const offer = await holdOfferIfFree(tx, scope, id);
    if (offer === null || (offer.state !== 'SENT' && offer.state !== 'YES')) continue;
    const by = actorOf(scope).userId;
    await undoDecisionRows(tx, scope, { ids: waiting ? [waiting] : [], at: offer.now, by, text: '' });
    await moveOffer(tx, scope, offer, {
      set: { state: 'WITHDRAWN' },
      events: [{ kind: 'OFFER_WITHDRAWN', payload: { offerId: id } }],
    });
  }
}
