import {
  type OffersToDecide,
  type OfferToDecide,
  readOffersToDecide,
} from '@/lib/data/offers/offer-decisions';
import { type HeldOffer, holdOffer } from '@/lib/data/offers/offers-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { DecisionStanding } from '@/lib/domain/letting/decisions/decision-state';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { LettingClosed, NotFound, OfferActInput } from '../offers/offer-errors';

/** An offer whose letting is held, with all that a decision about it looks at. */
export type HeldToDecide = OffersToDecide & {
  readonly offer: HeldOffer;
  readonly own: OfferToDecide;
  readonly standing: DecisionStanding;
};

/** Holds an offer of a letting that is still open, and reads what has been decided about it and the others under the lock. */
export async function holdToDecide(
  tx: HotTx,
  scope: Scope,
  { offerId }: Pick<OfferActInput, 'offerId'>,
): Promise<Result<HeldToDecide, NotFound | LettingClosed>> {
  const offer = await holdOffer(tx, scope, offerId);
  if (offer === null) return err({ code: 'not-found' });
  if (offer.letting.state !== 'OPEN') return err({ code: 'letting-closed' });
  const read = await readOffersToDecide(tx, scope, offer.letting);
  const own = read.offers.find(({ id }) => id === offerId);
  if (own === undefined) throw new Error('A held offer is not among those of its letting');
  const otherApproved = read.offers.some(({ id, state }) => id !== offerId && state === 'APPROVED');
  return ok({ ...read, offer, own, standing: { standing: own.decision, otherApproved } });
}
