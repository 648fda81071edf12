import type { ClosedDay, When } from '../agreement/year-terms';
import { LAST } from '../agreement/year-terms';
import { addDays, addMonths, daysInMonth, onDate, weekday, yearOf } from '../calendar/days';
import { isWorkingDay } from '../calendar/working-days';
import { assertNever } from '../shared/assert-never';
import type { CalendarDate } from '../shared/calendar-date';

/** From the first day on which it may come through the last; the same day twice where that is known. */
export type Span = { readonly first: CalendarDate; readonly last: CalendarDate };

export const aDay = (day: CalendarDate): Span => ({ first: day, last: day });

/**
 * When something comes in a year; null: not in that one. `anchor` is the span of the event that it comes before, as that year has it.
 * @see the agreement's year, docs/domain/annual-wheel.md
 */
export function spanOf(when: When, year: number, anchor: Span | null): Span | null {
  switch (when.kind) {
    case 'DAY':
      return aDay(openDay(dateIn(year, when.month, when.date), when.closed));
    case 'MONTHS':
      return monthsOf(year, when.first, when.last);
    case 'QUARTER':
      return monthsOf(year, when.quarter * 3 - 2, when.quarter * 3);
    case 'NTH_WEEKDAY':
      return aDay(nthWeekday(year, when.month, when.weekday, when.nth));
    case 'ONCE':
      return yearOf(when.first) === year ? { first: when.first, last: when.last } : null;
    case 'WEEKS_BEFORE':
      return (
        anchor && {
          first: addDays(anchor.first, -7 * when.weeks),
          last: addDays(anchor.last, -7 * when.weeks),
        }
      );
    default:
      return assertNever(when);
  }
}

/** The month's last day where the year has no such date: 29 February. */
function dateIn(year: number, month: number, date: number): CalendarDate {
  const first = onDate(year, month, 1);
  return addDays(first, Math.min(date, daysInMonth(first)) - 1);
}

/** Weekends and public holidays are closed. */
function openDay(day: CalendarDate, closed: ClosedDay): CalendarDate {
  if (closed === 'STAYS') return day;
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, closed === 'BEFORE' ? -1 : 1);
  return at;
}

function monthsOf(year: number, first: number, last: number): Span {
  return { first: onDate(year, first, 1), last: addDays(addMonths(onDate(year, last, 1), 1), -1) };
}

/** Every month has four of each weekday; the last is the fourth or the fifth. */
function nthWeekday(year: number, month: number, wanted: number, nth: number): CalendarDate {
  const first = onDate(year, month, 1);
  const firstOfThem = addDays(first, (wanted - weekday(first) + 7) % 7);
  const nthOfThem = addDays(firstOfThem, 7 * (nth - 1));
  return nth === LAST && yearAndMonth(nthOfThem) !== yearAndMonth(first) ? addDays(nthOfThem, -7) : nthOfThem;
}

const yearAndMonth = (day: CalendarDate): string => day.slice(0, 7);
