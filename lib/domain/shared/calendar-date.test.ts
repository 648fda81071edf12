import { describe, expect, test } from 'vitest';
import { calendarDate, compareDates, isCalendarDate, isInForce } from './calendar-date';
import { latestInForce, valueOn } from './dated';
import { dayInWords } from './day-words';

const day = calendarDate;

describe('only real days are days', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  test.each([
    ...['2023-02-29', '1900-02-29', '2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00', '0000-01-01'],
    ...['2024-1-1', '24-01-01', '2024/01/01', '2024-01-01T00:00', '2024-01-01\n', '', '２０２４-01-01'],
  ])('%j is none', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
  test('a literal that is none is a bug', () => expect(() => day('2023-02-29')).toThrow(RangeError));
  test('days are ordered', () => {
    expect(compareDates(day('2024-01-31'), day('2024-02-01'))).toBeLessThan(0);
    expect(compareDates(day('2024-01-31'), day('2024-01-31'))).toBe(0);
  });
});

describe('a row is in force from its first day to the day before its end', () => {
  const row = { from: day('2024-07-01'), to: day('2024-08-01') };
  test.each([
    ['2024-06-30', false],
    ['2024-07-01', true],
    ['2024-07-31', true],
    ['2024-08-01', false],
  ])('%s: %s', (on, inForce) => expect(isInForce(row, day(on))).toBe(inForce));
  test('an open end never ends, an open start always was', () => {
    expect(isInForce({ from: null, to: null }, day('9999-12-31'))).toBe(true);
  });
});

describe('of several rows in force the latest counts', () => {
  const row = (name: string, from: string, to: string | null = null) => ({
    ...{ name, from: day(from), to: to === null ? null : day(to) },
  });
  test('the later from', () => {
    const rows = [row('b', '2024-02-01'), row('a', '2024-01-01')];
    expect(latestInForce(rows, day('2024-03-01'))?.name).toBe('b');
    expect(latestInForce(rows, day('2024-01-31'))?.name).toBe('a');
  });
  test('of the same from, the later in the list', () => {
    expect(latestInForce([row('a', '2024-01-01'), row('b', '2024-01-01')], day('2024-01-01'))?.name).toBe(
      'b',
    );
  });
  test('one that has ended gives way to an earlier one still open', () => {
    const rows = [row('a', '2024-01-01'), row('b', '2024-02-01', '2024-03-01')];
    expect(latestInForce(rows, day('2024-03-01'))?.name).toBe('a');
  });
  test('before the first there is none', () => {
    expect(latestInForce([row('a', '2024-01-01')], day('2023-12-31'))).toBeNull();
  });
  test('a dated value ends by an explicit null', () => {
    const series = [
      { from: day('2023-01-01'), value: 16408 },
      { from: day('2025-07-01'), value: null },
    ];
    expect(valueOn(series, day('2025-06-30'))).toBe(16408);
    expect(valueOn(series, day('2025-07-01'))).toBeNull();
    expect(valueOn(series, day('2022-12-31'))).toBeNull();
  });
});

test('a day in words', () => {
  expect(dayInWords(day('2026-03-09'))).toEqual({ da: '9. marts 2026', en: '9 March 2026' });
});
