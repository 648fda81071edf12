// What waits to be told to an applicant whose answer is still awaited, of the offers `o`; `today` is SQL for the day. The rules are
// those of lib/domain/letting/passing-on.ts; after the last day to answer nothing is passed on any more.
export const linkToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.link_told_at IS NULL AND o.answer_due >= ${today}`;

export const reminderToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.reminded_at IS NOT NULL AND o.reminder_told_at IS NULL AND o.answer_due >= ${today}`;

/** The offer was taken back at its deadline, because nobody had passed its link on. */
export const neverTold = (alias: string): string =>
  `(${alias}.state = 'WITHDRAWN' AND EXISTS (SELECT FROM case_event e WHERE e.vacancy_id = ${alias}.vacancy_id AND e.kind = 'OFFER_WITHDRAWN'
    AND e.payload ->> 'offerId' = ${alias}.id::text AND e.payload ->> 'reason' = 'NEVER_PASSED_ON'))`;
