import { readLettingSettings } from '@/lib/data/letting-settings';
import { holdOffer } from '@/lib/data/offers-lock';
import { holdMissed, writeMissed } from '@/lib/data/offers-missed';
import { moveOffer } from '@/lib/data/offers-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isLastChance } from '@/lib/domain/letting/missed-offers';
import { isPastDue } from '@/lib/domain/letting/offer-deadline';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
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
    const missed = await holdMissed(tx, scope, offer);
    const settings = await readLettingSettings(tx, scope, offer.organisationId);
    const warned = isLastChance(missed, settings);
    await moveOffer(tx, scope, offer, {
      set: {
        remindedAt: offer.remindedAt ?? offer.now,
        ...{ reminderToldAt: offer.now, reminderToldBy: actorOf(scope).userId },
        // The link goes with it.
        ...(offer.linkToldAt === null ? { linkToldAt: offer.now, linkToldBy: actorOf(scope).userId } : {}),
      },
      applicantEvents: warned ? [{ kind: 'WARNED', payload: { missed: missed.missedOffers } }] : [],
    });
    if (warned) await writeMissed(tx, scope, { ...missed, warnedAt: offer.now });
    return ok({ offerId, warned });
  });
