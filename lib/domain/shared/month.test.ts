import { describe, expect, test } from 'vitest';
import { calendarDate } from './calendar-date';
import { addToMonth, firstDayOf, month, monthOf, monthsFrom, parseMonth } from './month';

describe('a month', () => {
  test.each(['2025-00', '2025-13', '2025-1', '0000-01', '2025-01-01', ''])('%j is none', (text) => {
    expect(parseMonth(text)).toBeNull();
    expect(() => month(text)).toThrow('Not a month');
  });
  test('is the month of a day and begins on the first', () => {
    expect(monthOf(calendarDate('2024-02-29'))).toBe('2024-02');
    expect(firstDayOf(month('2024-02'))).toBe('2024-02-01');
  });
  test.each([
    ['2025-12', 1, '2026-01'],
    ['2025-01', -1, '2024-12'],
    ['2025-06', -30, '2022-12'],
    ['2025-06', 0, '2025-06'],
  ])('%s and %i months is %s', (from, count, to) => expect(addToMonth(month(from), count)).toBe(to));
  test('a stretch has both its ends, and none when it ends before it begins', () => {
    expect(monthsFrom(month('2025-11'), month('2026-01'))).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(monthsFrom(month('2025-11'), month('2025-10'))).toEqual([]);
  });
});
