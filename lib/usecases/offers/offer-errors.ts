import { findLastLettingAct, type HeldOffer, holdOffer } from '@/lib/data/offers/offers-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import {
  nextOfferState,
  type OfferEvent,
  type OfferRejection,
} from '@/lib/domain/letting/offers/offer-state';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Another tenant's offer is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** The state does not allow it: what is so. */
export type WrongOfferState = { readonly code: OfferRejection };
/** The home is let, voided or closed for letting: nothing happens to its offers. */
export type LettingClosed = { readonly code: 'letting-closed' };

/** What any act of an officer on an offer may meet. */
export type OfferActError = NotFound | ChangedMeanwhile | WrongOfferState | LettingClosed;

export type OfferActInput = { readonly offerId: OfferId; readonly revision: number };

/**
 * Holds the offer and asks again what a page may have shown: is it ours, is the home still to be let, does the state allow
 * it, is it as it was? The order makes the loser of a race hear what is so now.
 */
export async function holdForAct(
  tx: HotTx,
  scope: Scope,
  { offerId, revision, event }: OfferActInput & { readonly event: OfferEvent },
): Promise<Result<{ readonly offer: HeldOffer; readonly next: OfferState }, OfferActError>> {
  const offer = await holdOffer(tx, scope, offerId);
  if (offer === null) return err({ code: 'not-found' });
  if (offer.letting.state !== 'OPEN') return err({ code: 'letting-closed' });
  const next = nextOfferState(offer.state, event);
  if (!next.ok) return next;
  if (offer.revision !== revision) return err(await changedMeanwhile(tx, scope, offer));
  return ok({ offer, next: next.value });
}

/** The refusal of a form that somebody was faster than, with who it was and when. */
export const changedMeanwhile = async (
  tx: HotTx,
  scope: Scope,
  { letting }: Pick<HeldOffer, 'letting'>,
): Promise<ChangedMeanwhile> => ({
  code: 'changed-meanwhile',
  ...(await findLastLettingAct(tx, scope, letting)),
});
