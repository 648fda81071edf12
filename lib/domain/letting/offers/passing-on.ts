import type { OfferRow } from './offer-row';

/** The applicant has still to be told the link of the offer. */
export const isLinkToPassOn = ({
  state,
  linkToldAt,
  linkMail,
}: Pick<OfferRow, 'state' | 'linkToldAt' | 'linkMail'>): boolean =>
  state === 'SENT' && linkToldAt === null && linkMail !== 'ON_ITS_WAY';

/** The applicant has still to be told that the answer is due. */
export const isReminderToPassOn = ({
  state,
  remindedAt,
  reminderToldAt,
  reminderMail,
}: Pick<OfferRow, 'state' | 'remindedAt' | 'reminderToldAt' | 'reminderMail'>): boolean =>
  state === 'SENT' && remindedAt !== null && reminderToldAt === null && reminderMail !== 'ON_ITS_WAY';
