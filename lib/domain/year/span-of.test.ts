import { describe, expect, test } from 'vitest';
import type { When } from '../agreement/year-terms';
import { calendarDate } from '../shared/calendar-date';
import { aDay, spanOf } from './span-of';

const day = (date: number, month: number, closed: 'STAYS' | 'BEFORE' | 'AFTER' = 'STAYS') =>
  ({ kind: 'DAY', month, date, closed }) as const;
const nth = (which: number, weekday: number, month: number) =>
  ({ kind: 'NTH_WEEKDAY', month, weekday, nth: which }) as const;

describe('a day each year', () => {
  test.each<[When, number, string]>([
    [day(1, 12), 2025, '2025-12-01'],
    // A Sunday stays where nothing is said of it.
    [day(1, 9), 2024, '2024-09-01'],
    [day(1, 9, 'BEFORE'), 2024, '2024-08-30'],
    [day(1, 9, 'AFTER'), 2024, '2024-09-02'],
    // Before new year's day lies another year; after it a Friday.
    [day(1, 1, 'BEFORE'), 2026, '2025-12-31'],
    [day(1, 1, 'AFTER'), 2026, '2026-01-02'],
    // Over Easter: Thursday 2 to Monday 6 April 2026 are holidays and weekend.
    [day(2, 4, 'AFTER'), 2026, '2026-04-07'],
    [day(6, 4, 'BEFORE'), 2026, '2026-04-01'],
    [day(29, 2), 2024, '2024-02-29'],
    [day(29, 2), 2025, '2025-02-28'],
    [day(29, 2), 2100, '2100-02-28'],
    [day(31, 5), 2025, '2025-05-31'],
  ])('%j of %i is %s', (when, year, is) => {
    expect(spanOf(when, year, null)).toEqual(aDay(calendarDate(is)));
  });
});

describe('a weekday of a month', () => {
  test.each<[When, number, string]>([
    [nth(1, 1, 6), 2026, '2026-06-01'],
    [nth(2, 4, 3), 2026, '2026-03-12'],
    [nth(1, 7, 3), 2026, '2026-03-01'],
    [nth(4, 3, 2), 2026, '2026-02-25'],
    // The last one is the fifth in a month that has five, else the fourth.
    [nth(5, 5, 10), 2025, '2025-10-31'],
    [nth(5, 5, 11), 2025, '2025-11-28'],
    [nth(5, 4, 2), 2024, '2024-02-29'],
    [nth(5, 4, 2), 2025, '2025-02-27'],
  ])('%j of %i is %s', (when, year, is) => {
    expect(spanOf(when, year, null)).toEqual(aDay(calendarDate(is)));
  });
});

describe('a span', () => {
  test.each<[When, number, string, string]>([
    [{ kind: 'MONTHS', first: 3, last: 3 }, 2026, '2026-03-01', '2026-03-31'],
    [{ kind: 'MONTHS', first: 1, last: 2 }, 2024, '2024-01-01', '2024-02-29'],
    [{ kind: 'MONTHS', first: 1, last: 2 }, 2025, '2025-01-01', '2025-02-28'],
    [{ kind: 'MONTHS', first: 1, last: 12 }, 2025, '2025-01-01', '2025-12-31'],
    [{ kind: 'QUARTER', quarter: 1 }, 2025, '2025-01-01', '2025-03-31'],
    [{ kind: 'QUARTER', quarter: 2 }, 2026, '2026-04-01', '2026-06-30'],
    [{ kind: 'QUARTER', quarter: 4 }, 2026, '2026-10-01', '2026-12-31'],
  ])('%j of %i', (when, year, first, last) => {
    expect(spanOf(when, year, null)).toEqual({ first, last });
  });
});

test('what comes once comes in its year alone', () => {
  const when: When = { kind: 'ONCE', first: calendarDate('2027-03-01'), last: calendarDate('2027-05-31') };
  expect(spanOf(when, 2027, null)).toEqual({ first: '2027-03-01', last: '2027-05-31' });
  expect(spanOf(when, 2026, null)).toBeNull();
});

describe('weeks before another event', () => {
  const when: When = { kind: 'WEEKS_BEFORE', event: 'board', weeks: 3 };

  test('are counted from its day, across the year and the leap day', () => {
    expect(spanOf(when, 2026, aDay(calendarDate('2026-01-08')))).toEqual(aDay(calendarDate('2025-12-18')));
    expect(spanOf(when, 2024, aDay(calendarDate('2024-03-07')))).toEqual(aDay(calendarDate('2024-02-15')));
    expect(spanOf(when, 2025, aDay(calendarDate('2025-03-07')))).toEqual(aDay(calendarDate('2025-02-14')));
  });
  test('are a span where it is one', () => {
    const anchor = { first: calendarDate('2026-10-01'), last: calendarDate('2026-11-30') };
    expect(spanOf(when, 2026, anchor)).toEqual({ first: '2026-09-10', last: '2026-11-09' });
  });
  test('do not come in a year in which it does not', () => expect(spanOf(when, 2026, null)).toBeNull());
});
