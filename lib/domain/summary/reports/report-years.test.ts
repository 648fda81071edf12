import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../../shared/calendar-date';
import { calendarYear, combinedYear, dueOnOf, lastYearOf } from './report-years';

describe('the year of combined letting', () => {
  test('is twelve months from 1 June, called by the year in which it ends, due 1 September', () => {
    expect(combinedYear(2025)).toEqual({ from: '2024-06-01', through: '2025-05-31' });
    expect(dueOnOf('COMBINED', combinedYear(2025).through)).toBe('2025-09-01');
  });

  test.each([
    ['2025-05-31', 2024],
    ['2025-06-01', 2025],
    ['2025-12-31', 2025],
  ])('ended last on %s is %i', (on, year) => expect(lastYearOf('COMBINED', day(on))).toBe(year));
});

describe('the year of transitional homes', () => {
  test('is the calendar’s, due with the first quarter of the next', () => {
    expect(calendarYear(2025)).toEqual({ from: '2025-01-01', through: '2025-12-31' });
    expect(dueOnOf('TRANSITIONAL', day('2025-12-31'))).toBe('2026-03-31');
    expect([
      lastYearOf('TRANSITIONAL', day('2025-12-31')),
      lastYearOf('TRANSITIONAL', day('2026-01-01')),
    ]).toEqual([2024, 2025]);
  });
});

test('the follow-up for the auditor is of the calendar’s year, and nobody has said by which day', () => {
  expect(dueOnOf('GOALS', calendarYear(2025).through)).toBeNull();
  expect([lastYearOf('GOALS', day('2025-12-31')), lastYearOf('GOALS', day('2026-01-01'))]).toEqual([
    2024, 2025,
  ]);
});
