import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { findSealedLink, renewLinkOf } from '@/lib/data/offers/offers-link';
import { type HeldOffer, holdOffer } from '@/lib/data/offers/offers-lock';
import { holdMissed } from '@/lib/data/offers/offers-missed';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isLastChance } from '@/lib/domain/letting/offers/missed-offers';
import { isPastDue, linkUntilAfterYes } from '@/lib/domain/letting/offers/offer-deadline';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { hashOfSecret, newLinkSecret } from '@/lib/platform/secrets/link-secret';
import { open, seal } from '@/lib/platform/secrets/sealed';
import type { NotFound } from './offer-errors';

/** The link would open nothing: the offer is answered with no, decided, withdrawn, or its deadline has passed. */
export type NoLink = { readonly code: 'no-link' };

export type GivenLink = { readonly offerId: OfferId; readonly secret: string; readonly until: CalendarDate };

/** With what a text that goes along has to say. */
export type LinkToSend = GivenLink & {
  /** The next unanswered offer pauses the applicant: a reminder has to say so. */
  readonly lastChance: boolean;
};

/** The link as it was given first, for an officer who sends it again. Changes nothing. */
export const giveLinkAgain = (
  scope: Scope,
  { offerId }: { readonly offerId: OfferId },
): Promise<Result<LinkToSend, NotFound | NoLink>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null) return err({ code: 'not-found' });
    const until = linkUntilOf(offer);
    const sealed = await findSealedLink(tx, scope, offer);
    if (until === null || sealed === null || isPastDue(until, dayOfInstant(offer.now)))
      return err({ code: 'no-link' });
    const settings = await readLettingSettings(tx, scope, offer.organisationId);
    const lastChance = isLastChance(await holdMissed(tx, scope, offer), settings);
    return ok({ offerId, secret: open(sealed, offerId), until, lastChance });
  });

/**
 * Another link in place of the first, which opens nothing from now: when it was lost, came to somebody else, or was closed by
 * wrong birth dates. A household that said yes gets new days for its papers.
 */
export const renewLink = (
  scope: Scope,
  { offerId }: { readonly offerId: OfferId },
): Promise<Result<GivenLink, NotFound | NoLink>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null) return err({ code: 'not-found' });
    const today = dayOfInstant(offer.now);
    const before = linkUntilOf(offer);
    if (before === null) return err({ code: 'no-link' });
    const answering = offer.state === 'SENT' || offer.state === 'NO';
    if (answering && isPastDue(before, today)) return err({ code: 'no-link' });
    const until = answering ? before : linkUntilAfterYes(today, before);
    const secret = newLinkSecret();
    await renewLinkOf(tx, scope, offer, { hash: hashOfSecret(secret), sealed: seal(secret, offerId), until });
    return ok({ offerId, secret, until });
  });

/** The last day on which the offer's link opens as things stand; null: it opens no more. */
export function linkUntilOf({ letting, state, answerDue, linkUntil }: HeldOffer): CalendarDate | null {
  if (letting.state !== 'OPEN') return null;
  if (state === 'SENT' || state === 'NO') return answerDue;
  return state === 'YES' || state === 'APPROVED' ? linkUntil : null;
}
