import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { listOverdueOffers } from '@/lib/data/offers/offers-due';
import { type HeldOffer, holdOfferIfFree } from '@/lib/data/offers/offers-lock';
import { holdMissed, writeMissed } from '@/lib/data/offers/offers-missed';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { afterMissed, countsMissed } from '@/lib/domain/letting/offers/missed-offers';
import { isPastDue } from '@/lib/domain/letting/offers/offer-deadline';
import { nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { OfferId } from '@/lib/domain/shared/ids';
import { log } from '@/lib/platform/log';
import { oneByOne } from '../housekeeping/one-by-one';

/**
 * Closes offers that nobody answered in time, and counts them at the applicant; whoever has been told that the next one
 * pauses is paused. One whose link nobody has passed on is withdrawn: whoever has heard of nothing has left nothing unanswered. Each is a transaction of its own and asked again under the lock: an answer that came in time wins.
 */
export async function expireOffers(scope: SystemScope): Promise<{ readonly unanswered: number }> {
  const due = await inHotTransaction(scope, async (tx) =>
    listOverdueOffers(tx, scope, dayOfInstant(await readClock(tx, scope))),
  );
  const unanswered = await oneByOne('offer', due, (id) =>
    inHotTransaction(scope, (tx) => expireOne(tx, scope, id)),
  );
  if (due.length > 0) log.info({ due: due.length, unanswered }, 'offers that were not answered in time');
  return { unanswered };
}

async function expireOne(tx: HotTx, scope: SystemScope, id: OfferId): Promise<boolean> {
  const offer = await holdOfferIfFree(tx, scope, id);
  if (offer === null || offer.letting.state !== 'OPEN') return false;
  const next = nextOfferState(offer.state, 'expire');
  if (!next.ok || !isPastDue(offer.answerDue, dayOfInstant(offer.now))) return false;
  if (offer.linkToldAt === null) return withdrawUntold(tx, scope, offer);
  const settings = await readLettingSettings(tx, scope, offer.organisationId);
  const missed = await holdMissed(tx, scope, offer);
  const counts = countsMissed(missed.state);
  const after = afterMissed(missed, settings);
  const pauses = counts && after.pauses;
  const event = { kind: 'OFFER_ANSWERED', payload: { offerId: id, answer: 'NO_ANSWER' } } as const;
  await moveOffer(tx, scope, offer, {
    set: { state: next.value, answeredAt: offer.now, answeredBy: 'DEADLINE' },
    events: [event],
    applicantEvents: [event, ...(pauses ? [PAUSED] : [])],
  });
  if (counts) await writeMissed(tx, scope, { ...missed, missedOffers: after.missedOffers, pauses });
  return true;
}

/** As if it had never been sent: the applicant may be offered the home again. */
async function withdrawUntold(tx: HotTx, scope: SystemScope, offer: HeldOffer): Promise<boolean> {
  const next = nextOfferState(offer.state, 'withdraw');
  if (!next.ok) return false;
  await moveOffer(tx, scope, offer, {
    set: { state: next.value },
    events: [{ kind: 'OFFER_WITHDRAWN', payload: { offerId: offer.id, reason: 'NEVER_PASSED_ON' } }],
  });
  return true;
}

const PAUSED: ApplicantHappening = {
  kind: 'STATE_CHANGED',
  payload: { state: 'PAUSED', reason: 'MISSED_OFFERS' },
};
