import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  firstOfMonth,
  weekday,
} from './days';

describe('Days of the calendar', () => {
  it('every day of five centuries has the next number and comes back from it', () => {
    let day = calendarDate('1601-01-01');
    const last = dayNumber(calendarDate('2101-01-01'));
    const wrong: number[] = [];
    for (let number = dayNumber(day); number < last; number += 1) {
      if (dayNumber(day) !== number) wrong.push(number);
      day = addDays(day, 1);
    }
    expect(wrong).toEqual([]);
    expect(day).toBe('2101-01-01');
    expect(dayNumber(calendarDate('1970-01-01'))).toBe(0);
    expect(dayFromNumber(20_367)).toBe('2025-10-06');
  });

  it.each([
    ['2025-10-06', 1],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (day, expected) => {
    expect(weekday(calendarDate(day))).toBe(expected);
  });

  it('months have their own length, also in leap years', () => {
    expect(
      ['2023-02-10', '2024-02-10', '2100-02-01', '2025-12-31'].map((day) => daysInMonth(calendarDate(day))),
    ).toEqual([28, 29, 28, 31]);
    expect(firstOfMonth(calendarDate('2025-11-30'), 3)).toBe('2026-02-01');
    expect(daysBetween(calendarDate('2025-10-06'), calendarDate('2025-09-30'))).toBe(-6);
  });

  it.each([
    ['2025-10-06', 6, '2026-04-06'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-01', 1, '2026-01-01'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(calendarDate(from), months)).toBe(expected);
  });
});
