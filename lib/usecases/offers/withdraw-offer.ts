import { moveOffer } from '@/lib/data/offers/offers-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { OfferId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { holdForAct, type OfferActError, type OfferActInput } from './offer-errors';

/** Takes an offer back before anybody was approved by it; its link says no more than that of an offer that never was. */
export const withdrawOffer = (
  scope: Scope,
  input: OfferActInput,
): Promise<Result<{ readonly offerId: OfferId; readonly revision: number }, OfferActError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdForAct(tx, scope, { ...input, event: 'withdraw' });
    if (!held.ok) return held;
    const { offer, next } = held.value;
    const revision = await moveOffer(tx, scope, offer, {
      set: { state: next },
      events: [{ kind: 'OFFER_WITHDRAWN', payload: { offerId: offer.id } }],
    });
    return ok({ offerId: offer.id, revision });
  });
