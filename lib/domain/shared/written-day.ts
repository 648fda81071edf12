import { type CalendarDate, parseCalendarDate } from './calendar-date';
import { err, ok, type Result } from './result';

export type WrittenDayFault = 'two-digit-year' | 'not-day' | 'far-day';

const SHORT_YEAR = /^[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2}$/;
const DANISH_DAY = /^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})$/;
const two = (digits: string): string => digits.padStart(2, '0');

/** A day as people and systems write it: 01.03.2019, 1-3-2019, 2019-03-01. */
export function readDay(text: string): Result<CalendarDate, WrittenDayFault> {
  if (SHORT_YEAR.test(text)) return err('two-digit-year');
  const [, day, month, year] = DANISH_DAY.exec(text) ?? [];
  const iso =
    day && month && year ? `${year}-${two(month)}-${two(day)}` : text.replace(/[T ]00:00(:00)?$/, '');
  const read = parseCalendarDate(iso);
  if (read === null) return err('not-day');
  return read < '1900-01-01' ? err('far-day') : ok(read);
}
