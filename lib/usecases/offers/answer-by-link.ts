import { holdOffer } from '@/lib/data/offers/offers-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { mayStillAnswer } from '@/lib/domain/letting/offers/offer-deadline';
import { nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { enterAnswer, type OfferAnswer } from './enter-answer';

/** Whoever holds the link hears nothing but that it no longer answers. */
export type LinkClosed = { readonly code: 'link-closed' };

/**
 * The applicant answers by the link: as often as wanted until the deadline, the last answer counts, the same one twice is one.
 * `offerId` is the one the link was found by. An answer that held the offer before the deadline's end has won.
 */
export const answerByLink = (
  scope: SystemScope,
  { offerId, ...answer }: { readonly offerId: OfferId } & OfferAnswer,
): Promise<Result<{ readonly offerId: OfferId }, LinkClosed>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null || offer.letting.state !== 'OPEN' || offer.shareGivenBack)
      return err({ code: 'link-closed' });
    const next = nextOfferState(offer.state, answer.answer === 'YES' ? 'accept' : 'decline');
    const today = dayOfInstant(offer.now);
    if (!next.ok || offer.state === 'NO_ANSWER' || !mayStillAnswer(offer, { by: 'APPLICANT', today }))
      return err({ code: 'link-closed' });
    await enterAnswer(tx, scope, offer, { ...answer, by: 'APPLICANT' });
    return ok({ offerId });
  });
