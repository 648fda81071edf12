import type { HeldOffer } from '@/lib/data/offers/offers-lock';
import { holdMissed, writeMissed } from '@/lib/data/offers/offers-missed';
import { moveOffer } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { linkUntilAfterYes } from '@/lib/domain/letting/offers/offer-deadline';
import type { DeclineReason } from '@/lib/domain/letting/vocabulary';

/** Yes, or no with a reason for whoever wants to give one. */
export type OfferAnswer =
  | { readonly answer: 'YES' }
  | { readonly answer: 'NO'; readonly declineReason: DeclineReason | null };

/**
 * Enters an answer on a held offer that may still be answered. The same answer again changes nothing. Whoever answers, yes
 * or no, begins anew with unanswered offers: a no keeps the place on the list. @see L-23
 */
export async function enterAnswer(
  tx: HotTx,
  scope: Scope,
  offer: HeldOffer,
  given: OfferAnswer & { readonly by: 'APPLICANT' | 'OFFICER' },
): Promise<number> {
  const { answer, by } = given;
  const declineReason = given.answer === 'NO' ? given.declineReason : null;
  if (offer.state === answer && offer.declineReason === declineReason) return offer.revision;
  const event = { kind: 'OFFER_ANSWERED', payload: { offerId: offer.id, answer } } as const;
  const revision = await moveOffer(tx, scope, offer, {
    set: { state: answer, answeredAt: offer.now, answeredBy: by, declineReason, ...linkOf(offer, answer) },
    ...{ events: [event], applicantEvents: [event], byApplicant: by === 'APPLICANT' },
  });
  const missed = await holdMissed(tx, scope, offer);
  if (missed.missedOffers > 0 || missed.warnedAt !== null)
    await writeMissed(tx, scope, { applicantId: offer.applicantId, missedOffers: 0, warnedAt: null });
  return revision;
}

const linkOf = (offer: HeldOffer, answer: 'YES' | 'NO') =>
  answer === 'YES' ? { linkUntil: linkUntilAfterYes(dayOfInstant(offer.now), offer.linkUntil) } : {};
