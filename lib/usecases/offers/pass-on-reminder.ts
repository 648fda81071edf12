import { holdOffer } from '@/lib/data/offers/offers-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isPastDue } from '@/lib/domain/letting/offers/offer-deadline';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { markReminderTold } from './mark-told';
import type { LettingClosed, NotFound, WrongOfferState } from './offer-errors';

export type PassOnReminderError = NotFound | WrongOfferState | LettingClosed;

/**
 * A colleague has passed the reminder on: by telephone, mail or text. Where the next unanswered offer pauses, the reminder
 * says so, and from now the applicant has been warned. A second time changes nothing.
 */
export const passOnReminder = (
  scope: Scope,
  { offerId }: { readonly offerId: OfferId },
): Promise<Result<{ readonly offerId: OfferId; readonly warned: boolean }, PassOnReminderError>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null) return err({ code: 'not-found' });
    if (offer.letting.state !== 'OPEN') return err({ code: 'letting-closed' });
    if (offer.state !== 'SENT') return err({ code: 'offer-answered' });
    if (isPastDue(offer.answerDue, dayOfInstant(offer.now))) return err({ code: 'offer-unanswered' });
    if (offer.reminderToldAt !== null) return ok({ offerId, warned: false });
    const warned = await markReminderTold(tx, scope, offer, { by: 'HAND', saysPause: true });
    return ok({ offerId, warned });
  });
