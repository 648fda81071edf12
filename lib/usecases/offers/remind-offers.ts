import { listOffersToRemind } from '@/lib/data/offers/offers-due';
import { holdOfferIfFree } from '@/lib/data/offers/offers-lock';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isReminderDue } from '@/lib/domain/letting/offers/offer-deadline';
import type { OfferId } from '@/lib/domain/shared/ids';
import { oneByOne } from '../housekeeping/one-by-one';
import { queueOfferMails } from '../mail/queue-offer-mails';

/**
 * Writes the reminder of offers whose deadline is near: from now it stands on the page behind the link, and among what an
 * officer has to pass on. Only what has been passed on counts as a warning, see `passOnReminder`.
 */
export async function remindOffers(scope: SystemScope): Promise<{ readonly reminded: number }> {
  const due = await inHotTransaction(scope, async (tx) => {
    const today = dayOfInstant(await readClock(tx, scope));
    const waiting = await listOffersToRemind(tx, scope, today);
    return waiting.filter((offer) => isReminderDue(offer, today, offer)).map(({ id }) => id);
  });
  return {
    reminded: await oneByOne('offer', due, (id) => inHotTransaction(scope, (tx) => remindOne(tx, scope, id))),
  };
}

async function remindOne(tx: HotTx, scope: SystemScope, id: OfferId): Promise<boolean> {
  const offer = await holdOfferIfFree(tx, scope, id);
  if (offer === null || offer.state !== 'SENT' || offer.remindedAt !== null) return false;
  await moveOffer(tx, scope, offer, { set: { remindedAt: offer.now } });
  await queueOfferMails(tx, scope, 'OFFER_REMINDER', [id]);
  return true;
}
