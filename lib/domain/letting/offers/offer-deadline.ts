import { laterOf } from '../../calendar/days';
import { addWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import type { CalendarDate } from '../../shared/calendar-date';
import type { LettingSettings } from '../letting-settings';
import type { OfferState } from '../vocabulary';

/** So many working days a household that said yes has to send its papers, counted from the answer or a new link. */
const PAPER_WORKING_DAYS = 10;

/** The last day on which an offer sent that day can be answered; the day itself counts. @see L-23 */
export const answerDueOf = (
  sentOn: CalendarDate,
  { answerWorkingDays }: Pick<LettingSettings, 'answerWorkingDays'>,
): CalendarDate => addWorkingDays(sentOn, answerWorkingDays);

/** The last day on which the link of a household that said yes opens; it never closes before it did. */
export const linkUntilAfterYes = (today: CalendarDate, linkUntil: CalendarDate): CalendarDate =>
  laterOf(linkUntil, addWorkingDays(today, PAPER_WORKING_DAYS));

/** Has the last day to answer passed? The day itself still counts. @see L-23 */
export const isPastDue = (answerDue: CalendarDate, today: CalendarDate): boolean => today > answerDue;

type Awaited = { readonly sentOn: CalendarDate; readonly answerDue: CalendarDate };

/** Is it time to remind? Never on the day it was sent, and not when the deadline has passed. */
export const isReminderDue = (
  { sentOn, answerDue }: Awaited,
  today: CalendarDate,
  { remindWorkingDays }: Pick<LettingSettings, 'remindWorkingDays'>,
): boolean =>
  sentOn < today && today <= answerDue && workingDaysBetween(today, answerDue) <= remindWorkingDays;

/** The applicant's own answer may be given and changed until the deadline; a colleague who was told may also enter a late one. */
export const mayStillAnswer = (
  { state, answerDue }: { readonly state: OfferState; readonly answerDue: CalendarDate },
  { by, today }: { readonly by: 'APPLICANT' | 'OFFICER'; readonly today: CalendarDate },
): boolean => {
  if (state !== 'SENT' && state !== 'YES' && state !== 'NO' && state !== 'NO_ANSWER') return false;
  return by === 'OFFICER' || !isPastDue(answerDue, today);
};
