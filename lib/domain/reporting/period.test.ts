import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { neighbourOf, ownDates, parsePeriod, periodAround, periodAsText } from './period';

const day = calendarDate('2025-10-06');

describe('a report is about whole days, both ends included', () => {
  test.each([
    ['month', '2025-10', '2025-10-01', '2025-10-31'],
    ['quarter', '2025-Q4', '2025-10-01', '2025-12-31'],
    ['year', '2025', '2025-01-01', '2025-12-31'],
  ] as const)('the %s of 6 October 2025 is %s', (kind, text, from, through) => {
    const period = periodAround(kind, day);
    expect(period).toEqual({ kind, from, through });
    expect(periodAsText(period)).toBe(text);
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-Q1', '2025-03-31'],
    ['2025-Q2', '2025-06-30'],
  ])('%s ends on %s', (text, through) => {
    expect(parsePeriod(text)?.through).toBe(through);
  });
});

test('own dates are read back as they were written', () => {
  const period = ownDates('2025-01-15', '2025-03-01');
  expect(period && periodAsText(period)).toBe('2025-01-15--2025-03-01');
  expect(parsePeriod('2025-01-15--2025-03-01')).toEqual(period);
});

test.each([
  '',
  'x',
  '2025-13',
  '2025-Q5',
  '0000',
  '2025-03-01--2025-02-01',
  '2025-02-30--2025-03-01',
  '2025-01-01--',
])('%j is no period', (text) => expect(parsePeriod(text)).toBeNull());

describe('the period before and after', () => {
  test.each([
    ['2025-01', -1, '2024-12'],
    ['2025-12', 1, '2026-01'],
    ['2025-Q1', -1, '2024-Q4'],
    ['2025-Q4', 1, '2026-Q1'],
    ['2025', -1, '2024'],
  ] as const)('%s, step %i: %s', (text, step, expected) => {
    const period = parsePeriod(text);
    const next = period && neighbourOf(period, step);
    expect(next && periodAsText(next)).toBe(expected);
  });

  test('own dates have none', () => {
    const period = ownDates('2025-01-15', '2025-03-01');
    expect(period && neighbourOf(period, 1)).toBeNull();
  });

  test.each([
    ['1950', -1],
    ['2099', 1],
  ] as const)('nor has %s, beyond which nothing is reported', (text, step) => {
    const period = parsePeriod(text) ?? expect.unreachable();
    expect(neighbourOf(period, step)).toBeNull();
  });

  test.each(['0001', '1949-12', '2100-Q1', '9999', '2020-01-01--9999-12-31', '0001-01-01--2025-12-31'])(
    '%s is no period: no clock can say when it begins and ends',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});
