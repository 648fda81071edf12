import type { CalendarDate } from '../shared/calendar-date';
import { addDays, dayNumber, weekday, yearOf } from './days';
import { holidaysOf, publicHoliday } from './public-holidays';

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
  const within = (day: CalendarDate): boolean => from < day && day <= to && weekday(day) <= FRIDAY;
  // Counted in weeks, less what falls away: a deadline may have passed years ago.
  let count = weekdaysUntil(dayNumber(to)) - weekdaysUntil(dayNumber(from));
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    count -= [...holidaysOf(year).keys()].filter(within).length;
  }
  return count - [...closingDays].filter((day) => within(day) && publicHoliday(day) === null).length;
}

const A_MONDAY = 4;

/** Mondays to Fridays up to and with the day of this number, from a Monday on. */
function weekdaysUntil(number: number): number {
  const days = number - A_MONDAY + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
