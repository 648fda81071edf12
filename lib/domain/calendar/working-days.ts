import type { CalendarDate } from '../shared/calendar-date';
import { addDays, weekday } from './days';
import { publicHoliday } from './public-holidays';

/** Days on which an office is closed beside the public holidays. */
export type ClosingDays = ReadonlySet<CalendarDate>;

export const NO_CLOSING_DAYS: ClosingDays = new Set();

const FRIDAY = 5;

/** Monday to Friday, no public holiday, no closing day. @see the agreement's deadlines (assumed: Q12) */
export const isWorkingDay = (day: CalendarDate, closingDays: ClosingDays = NO_CLOSING_DAYS): boolean =>
  weekday(day) <= FRIDAY && !closingDays.has(day) && publicHoliday(day) === null;

/** The n-th working day after the day, which is itself not counted; n = 0 is the day, or the next working day. */
export function addWorkingDays(
  day: CalendarDate,
  count: number,
  closingDays: ClosingDays = NO_CLOSING_DAYS,
): CalendarDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of working days: ${count}`);
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, closingDays)) left -= 1;
  }
  while (!isWorkingDay(at, closingDays)) at = addDays(at, 1);
  return at;
}

/** Working days after `from` up to and with `to`; negative, counted the other way, when `to` is earlier. */
export function workingDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  closingDays: ClosingDays = NO_CLOSING_DAYS,
): number {
  if (to < from) return 0 - workingDaysBetween(to, from, closingDays);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (isWorkingDay(at, closingDays)) count += 1;
  }
  return count;
}
