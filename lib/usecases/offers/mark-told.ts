import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import type { HeldOffer } from '@/lib/data/offers/offers-lock';
import { holdMissed, writeMissed } from '@/lib/data/offers/offers-missed';
import { moveOffer, type OfferColumns } from '@/lib/data/offers/offers-write';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { isLastChance } from '@/lib/domain/letting/offers/missed-offers';

/** Who has told the applicant: a colleague, or Nøglen's own mail. */
export type ToldBy = 'HAND' | 'MAIL';

const linkTold = (scope: Scope, offer: HeldOffer, by: ToldBy): Partial<OfferColumns> =>
  offer.linkToldAt === null
    ? { linkToldAt: offer.now, linkToldBy: actorOf(scope).userId, linkToldByMail: by === 'MAIL' }
    : {};

/** The link of a held offer has come to the applicant; how and when stands with the offer. Once is enough. */
export async function markLinkTold(tx: HotTx, scope: Scope, offer: HeldOffer, by: ToldBy): Promise<void> {
  if (offer.linkToldAt === null) await moveOffer(tx, scope, offer, { set: linkTold(scope, offer, by) });
}

/**
 * The reminder of a held offer has come to the applicant, and the link with it. Where the next unanswered offer pauses and she has been
 * told so, she has been warned; a mail says whether it did.
 */
export async function markReminderTold(
  tx: HotTx,
  scope: Scope,
  offer: HeldOffer,
  { by, saysPause }: { readonly by: ToldBy; readonly saysPause: boolean },
): Promise<boolean> {
  const missed = await holdMissed(tx, scope, offer);
  const settings = await readLettingSettings(tx, scope, offer.organisationId);
  const warned = saysPause && isLastChance(missed, settings);
  await moveOffer(tx, scope, offer, {
    set: {
      remindedAt: offer.remindedAt ?? offer.now,
      ...{ reminderToldAt: offer.now, reminderToldBy: actorOf(scope).userId },
      ...linkTold(scope, offer, by),
    },
    applicantEvents: warned ? [{ kind: 'WARNED', payload: { missed: missed.missedOffers } }] : [],
  });
  if (warned) await writeMissed(tx, scope, { ...missed, warnedAt: offer.now });
  return warned;
}
