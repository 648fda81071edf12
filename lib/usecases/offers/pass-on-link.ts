import { holdOffer } from '@/lib/data/offers/offers-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isPastDue } from '@/lib/domain/letting/offers/offer-deadline';
import type { OfferId, VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { linkUntilOf, type NoLink } from './give-link-again';
import { markLinkTold } from './mark-told';
import type { NotFound } from './offer-errors';

export type PassedOnLink = { readonly offerId: OfferId; readonly vacancyId: VacancyId };

/** A colleague has passed the link on, by mail, text message or at the desk: by whom and when stands with the offer. Once is enough. */
export const passOnLink = (
  scope: Scope,
  { offerId }: { readonly offerId: OfferId },
): Promise<Result<PassedOnLink, NotFound | NoLink>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null) return err({ code: 'not-found' });
    const until = linkUntilOf(offer);
    if (until === null || isPastDue(until, dayOfInstant(offer.now))) return err({ code: 'no-link' });
    await markLinkTold(tx, scope, offer, 'HAND');
    return ok({ offerId, vacancyId: offer.letting.vacancyId });
  });
