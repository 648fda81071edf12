import type { OfferRow } from './offer-row';

/** The applicant has still to be told the link of the offer. */
export const isLinkToPassOn = ({ state, linkToldAt }: Pick<OfferRow, 'state' | 'linkToldAt'>): boolean =>
  state === 'SENT' && linkToldAt === null;

/** The applicant has still to be told that the answer is due. */
export const isReminderToPassOn = ({
  state,
  remindedAt,
  reminderToldAt,
}: Pick<OfferRow, 'state' | 'remindedAt' | 'reminderToldAt'>): boolean =>
  state === 'SENT' && remindedAt !== null && reminderToldAt === null;
