import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import type { LeasedMail } from '@/lib/data/mail/mail-queue';
import { findMailAddress, type MailAddress } from '@/lib/data/mail/offer-mails';
import { findSealedLink } from '@/lib/data/offers/offers-link';
import { type HeldOffer, holdOffer } from '@/lib/data/offers/offers-lock';
import { holdMissed } from '@/lib/data/offers/offers-missed';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { isLastChance } from '@/lib/domain/letting/offers/missed-offers';
import { isPastDue } from '@/lib/domain/letting/offers/offer-deadline';
import { composeOffer } from '@/lib/domain/notice/compose-mail';
import type { OfferMailKind } from '@/lib/domain/notice/mail-words';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OfferId } from '@/lib/domain/shared/ids';
import { offerLink } from '@/lib/platform/secrets/link-secret';
import { open } from '@/lib/platform/secrets/sealed';
import type { Letter } from '@/lib/platform/smtp';
import { markLinkTold, markReminderTold } from '../offers/mark-told';

/** What a mail to an applicant is made of, as it is at the moment of sending. */
export type OfferToMail = MailAddress & {
  readonly kind: OfferMailKind;
  readonly offerId: OfferId;
  readonly linkSealed: Buffer;
  readonly due: CalendarDate;
  /** The next unanswered offer pauses: the reminder says so. */
  readonly warns: boolean;
};

/** Why nothing is sent: nobody wants it any more, a colleague has told her meanwhile, or the offer does not await an answer. */
export type NotMailed = 'NOBODY' | 'TOLD' | 'OVER';

/** The offer that a mail is of, as it stands now. */
export async function readOfferToMail(
  scope: SystemScope,
  { kind, offerId }: Pick<LeasedMail, 'kind' | 'offerId'>,
): Promise<OfferToMail | NotMailed | null> {
  if (offerId === null || (kind !== 'OFFER' && kind !== 'OFFER_REMINDER')) return null;
  return inHotTransaction(scope, async (tx) => {
    const offer = await holdOffer(tx, scope, offerId);
    if (offer === null || !isAwaited(offer)) return 'OVER';
    if ((kind === 'OFFER' ? offer.linkToldAt : offer.reminderToldAt) !== null) return 'TOLD';
    const linkSealed = await findSealedLink(tx, scope, offer);
    if (linkSealed === null) return 'OVER';
    const address = await findMailAddress(tx, scope, offer);
    if (address === null) return 'NOBODY';
    const warns = kind === 'OFFER_REMINDER' && (await isHerLastChance(tx, scope, offer));
    return { ...address, kind, offerId, linkSealed, due: offer.answerDue, warns };
  });
}

const isAwaited = ({ letting, state, answerDue, shareGivenBack, now }: HeldOffer): boolean =>
  letting.state === 'OPEN' && state === 'SENT' && !shareGivenBack && !isPastDue(answerDue, dayOfInstant(now));

const isHerLastChance = async (tx: HotTx, scope: SystemScope, offer: HeldOffer): Promise<boolean> =>
  isLastChance(
    await holdMissed(tx, scope, offer),
    await readLettingSettings(tx, scope, offer.organisationId),
  );

/** The letter itself; the link is opened here and goes nowhere else. */
export const offerLetter = (
  id: string,
  { kind, to, language, offerId, linkSealed, due, warns }: OfferToMail,
): Letter => ({
  ...{ id, to },
  ...composeOffer(kind, { link: offerLink(open(linkSealed, offerId), language), due, warns }, language),
});

/** The mail server has taken it: the applicant has been told, unless she has another link by now. */
export async function markMailed(tx: HotTx, scope: SystemScope, mailed: OfferToMail): Promise<void> {
  const offer = await holdOffer(tx, scope, mailed.offerId);
  if (offer === null) return;
  const linkSealed = await findSealedLink(tx, scope, offer);
  if (linkSealed === null || !linkSealed.equals(mailed.linkSealed)) return;
  if (mailed.kind === 'OFFER') await markLinkTold(tx, scope, offer, 'MAIL');
  else if (offer.reminderToldAt === null)
    await markReminderTold(tx, scope, offer, { by: 'MAIL', saysPause: mailed.warns });
}
