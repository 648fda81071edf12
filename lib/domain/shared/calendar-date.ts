declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without time or zone. Compares with `<` as text. */
export type CalendarDate = string & { readonly [brand]: 'calendar-date' };

const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Is the text a real day, `YYYY-MM-DD`, from year 1? */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!FORM.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const days = month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1];
  return year >= 1 && days !== undefined && day >= 1 && day <= days;
}

/** Reads `YYYY-MM-DD`; null when the text has another form or the month has no such day. */
export const parseCalendarDate = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);

/** A day that the programmer wrote or the database holds. Throws when it is none: that is a bug. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`Not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** Negative when a is the earlier day, 0 when they are the same, positive when a is the later. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Is a row with `from` (inclusive) and `to` (exclusive), null being open, in force on the day? */
export const isInForce = (
  row: { readonly from: CalendarDate | null; readonly to: CalendarDate | null },
  day: CalendarDate,
): boolean => (row.from === null || row.from <= day) && (row.to === null || day < row.to);
