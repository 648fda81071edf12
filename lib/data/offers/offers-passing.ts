import type { OfferMailKind } from '@/lib/domain/notice/mail-words';

/**
 * A mail to the applicant is about to be sent, and nothing has gone wrong yet. One that the mail server did not take at once, or that
 * nobody has sent for a while, is not counted on: whoever waits for it may pass the link on instead.
 */
const mailOnItsWay = (kind: OfferMailKind): string =>
  `EXISTS (SELECT FROM mail m WHERE m.offer_id = o.id AND m.kind = '${kind}' AND m.state = 'WAITING' AND m.answer IS NULL
    AND m.queued_at > clock_timestamp() - interval '10 minutes')`;

/** What became of a mail to the applicant, of the offers `o`; null: there is none. */
export const offerMail = (kind: OfferMailKind): string =>
  `(SELECT CASE WHEN m.state = 'SENT' THEN 'SENT' WHEN ${mailOnItsWay(kind)} THEN 'ON_ITS_WAY' ELSE 'FAILED' END
    FROM mail m WHERE m.offer_id = o.id AND m.kind = '${kind}')`;

// What waits to be told to an applicant whose answer is still awaited, of the offers `o`; `today` is SQL for the day. The rules are
// those of lib/domain/letting/offers/passing-on.ts; after the last day to answer nothing is passed on any more.
export const linkToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.link_told_at IS NULL AND o.answer_due >= ${today} AND NOT ${mailOnItsWay('OFFER')}`;

export const reminderToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.reminded_at IS NOT NULL AND o.reminder_told_at IS NULL AND o.answer_due >= ${today} AND NOT ${mailOnItsWay('OFFER_REMINDER')}`;

/** The offer was taken back at its deadline, because nobody had passed its link on. */
export const neverTold = (alias: string): string =>
  `(${alias}.state = 'WITHDRAWN' AND EXISTS (SELECT FROM case_event e WHERE e.vacancy_id = ${alias}.vacancy_id AND e.kind = 'OFFER_WITHDRAWN'
    AND e.payload ->> 'offerId' = ${alias}.id::text AND e.payload ->> 'reason' = 'NEVER_PASSED_ON'))`;
