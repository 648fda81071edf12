import { type CalendarDate, calendarDate, compareDates } from '../shared/calendar-date';

const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Whole days since 1 January 1970, in the calendar alone: no clock, no zone. */
export function dayNumber(day: CalendarDate): number {
  const month = Number(day.slice(5, 7));
  // Years are counted from March, so that the leap day comes last.
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): CalendarDate {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) -
    Math.floor(dayOfEra / 36_524) +
    Math.floor(dayOfEra / (DAYS_OF_400_YEARS - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return onDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
}

/** Throws on a date that the month does not have: that is a bug. */
export const onDate = (year: number, month: number, date: number): CalendarDate =>
  calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** The day so many calendar days later; earlier where the number is negative. */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  dayFromNumber(dayNumber(day) + days);

/** Calendar days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Monday is 1, Sunday 7. */
export const weekday = (day: CalendarDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** The first day of the month `months` after the day's own. */
export function firstOfMonth(day: CalendarDate, months = 0): CalendarDate {
  const month = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return onDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** How many days the month of this day has, 28 to 31. */
export const daysInMonth = (day: CalendarDate): number =>
  daysBetween(firstOfMonth(day), firstOfMonth(day, 1));

/** The same date `months` later, or the last of the month where it has none. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const first = firstOfMonth(day, months);
  return addDays(first, Math.min(Number(day.slice(8, 10)), daysInMonth(first)) - 1);
}

export const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate =>
  compareDates(a, b) <= 0 ? a : b;

export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) >= 0 ? a : b);
