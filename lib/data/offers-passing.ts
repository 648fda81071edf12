// What waits to be told to an applicant whose answer is still awaited, of the offers `o`; `today` is SQL for the day. The rules are
// those of lib/domain/letting/passing-on.ts; after the last day to answer nothing is passed on any more.
export const linkToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.link_told_at IS NULL AND o.answer_due >= ${today}`;

export const reminderToPassOn = (today: string): string =>
  `o.state = 'SENT' AND o.reminded_at IS NOT NULL AND o.reminder_told_at IS NULL AND o.answer_due >= ${today}`;
