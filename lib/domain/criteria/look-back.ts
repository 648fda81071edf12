import { addDays, addMonths } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { addToMonth, firstDayOf, type Month, monthOf } from '../shared/month';
import type { BenefitPeriod } from './household';

/** Have so many months gone by since the event? On the day of the month itself they have. @see reading Q28 */
export const hasPassed = (event: CalendarDate, months: number, day: CalendarDate): boolean =>
  addMonths(event, months) <= day;

/** Does a stretch without events from `day` on cover everything that looks back so many months from `until`? */
export const reachesBack = (day: CalendarDate, months: number, until: CalendarDate): boolean =>
  hasPassed(addDays(day, -1), months, until);

/** Was the benefit received within so many months before the day? Its last month runs out with that month. */
export function receivedWithin(period: BenefitPeriod, months: number, day: CalendarDate): boolean {
  if (period.from > monthOf(day)) return false;
  return period.to === null || !hasPassed(firstDayOf(addToMonth(period.to, 1)), months, day);
}

/** Was the benefit received in the month? */
export const receivedIn = (period: BenefitPeriod, month: Month): boolean =>
  period.from <= month && (period.to === null || month <= period.to);

/** The whole calendar months before the day, the latest last. */
export const wholeMonthsBefore = (day: CalendarDate, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, index) => addToMonth(monthOf(day), index - count));
