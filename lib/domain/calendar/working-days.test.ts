import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { addDays } from './days';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days';

const day = calendarDate;
const closed = new Set([day('2025-12-24'), day('2025-12-31'), day('2025-06-05')]);

describe('Working days', () => {
  it.each([
    ['an ordinary week', '2025-10-06', 7, '2025-10-15'],
    ['from a Friday', '2025-10-10', 1, '2025-10-13'],
    ['from a Saturday', '2025-10-11', 1, '2025-10-13'],
    ['none, on a Sunday', '2025-10-12', 0, '2025-10-13'],
    ['none, on a working day', '2025-10-06', 0, '2025-10-06'],
    ['over Easter 2025', '2025-04-14', 3, '2025-04-22'],
    ['over Ascension and Whitsun', '2025-05-28', 7, '2025-06-10'],
    ['over Christmas and New Year', '2025-12-23', 5, '2026-01-02'],
    ['over Store bededag 2023', '2023-05-04', 1, '2023-05-08'],
    ['over the same Friday in 2024', '2024-04-25', 1, '2024-04-26'],
    ['into summer time', '2025-03-28', 1, '2025-03-31'],
    ['out of summer time', '2025-10-24', 1, '2025-10-27'],
  ])('%s: %s and %i more is %s', (_, from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
    expect(workingDaysBetween(day(from), day(expected))).toBe(
      isWorkingDay(day(from)) ? count : Math.max(count, 1),
    );
  });

  it('closing days of the office are no working days', () => {
    expect(addWorkingDays(day('2025-12-23'), 5, closed)).toBe('2026-01-06');
    expect(isWorkingDay(day('2025-06-05'), closed)).toBe(false);
    expect(isWorkingDay(day('2025-06-05'))).toBe(true);
  });

  it('counts what one finds day by day', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), days, (start, length) => {
        const from = addDays(day('1995-01-01'), start);
        let one = 0;
        for (let n = 1; n <= length; n += 1) if (isWorkingDay(addDays(from, n), closed)) one += 1;
        expect(workingDaysBetween(from, addDays(from, length), closed)).toBe(one);
      }),
    );
  });

  it('counts backwards as well', () => {
    expect(workingDaysBetween(day('2025-10-13'), day('2025-10-10'))).toBe(-1);
    expect(workingDaysBetween(day('2025-10-06'), day('2025-10-06'))).toBe(0);
  });

  it('refuses what is no number of days', () => {
    expect(() => addWorkingDays(day('2025-10-06'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2025-10-06'), 1.5)).toThrow(RangeError);
  });
});
