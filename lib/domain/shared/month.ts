import { type CalendarDate, calendarDate, isCalendarDate } from './calendar-date';

declare const brand: unique symbol;

/** A month of the calendar, `YYYY-MM`. Compares with `<` as text. */
export type Month = string & { readonly [brand]: 'month' };

/** Is the text a real month, `YYYY-MM`, from year 1? */
export const isMonth = (text: string): text is Month => isCalendarDate(`${text}-01`);

/** Reads `YYYY-MM`; null when the text is no month. */
export const parseMonth = (text: string): Month | null => (isMonth(text) ? text : null);

/** A month that the programmer wrote. Throws when it is none: that is a bug. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${JSON.stringify(text)}`);
  return text;
}

export const monthOf = (day: CalendarDate): Month => month(day.slice(0, 7));

export const firstDayOf = (of: Month): CalendarDate => calendarDate(`${of}-01`);

/** The month `count` later; earlier where it is negative. */
export function addToMonth(of: Month, count: number): Month {
  const number = Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1 + count;
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return month(`${year}-${String((number % 12) + 1).padStart(2, '0')}`);
}

/** Every month from one to another, both with; none when the last lies before the first. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let at = first; at <= last; at = addToMonth(at, 1)) months.push(at);
  return months;
}
