import { countWrongBirth, isBirthDate } from '@/lib/data/offers/offers-link';
import { holdOffer } from '@/lib/data/offers/offers-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { barAfter, triesLeft } from '@/lib/domain/letting/offers/birth-tries';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { LinkClosed } from './answer-by-link';

export type ProveBirthError =
  | LinkClosed
  | { readonly code: 'wrong-birth'; readonly left: number }
  | { readonly code: 'barred' };

/**
 * Asks for the applicant's birth date before papers are received. Wrong ones are counted under the lock of the offer, so
 * that many at once are no more tries than one after the other; while the link is barred the right one is not told either.
 */
export const proveBirth = (
  scope: SystemScope,
  { offerId, day }: { readonly offerId: OfferId; readonly day: CalendarDate },
): Promise<Result<{ readonly offerId: OfferId }, ProveBirthError>> =>
  inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null || offer.letting.state !== 'OPEN' || !takesPapers(offer.state))
      return err({ code: 'link-closed' });
    if (offer.barred) return err({ code: 'barred' });
    if (await isBirthDate(tx, scope, offer, day)) {
      if (offer.wrongBirths > 0) await countWrongBirth(tx, scope, offer, { wrong: 0, bar: null });
      return ok({ offerId });
    }
    const wrong = offer.wrongBirths + 1;
    const bar = barAfter(wrong);
    await countWrongBirth(tx, scope, offer, { wrong, bar });
    return bar === null ? err({ code: 'wrong-birth', left: triesLeft(wrong) }) : err({ code: 'barred' });
  });
