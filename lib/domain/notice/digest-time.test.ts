import { describe, expect, test } from 'vitest';
import { isMorning, nextMorning } from './digest-time';

const next = (now: string) => nextMorning(new Date(now)).toISOString();

describe('the day’s mail goes at seven in the morning in Denmark', () => {
  test.each([
    ['before seven: the same day', '2025-10-06T04:59:59Z', '2025-10-06T05:00:00.000Z'],
    ['at seven and after: the next day', '2025-10-06T05:00:00Z', '2025-10-07T05:00:00.000Z'],
    ['across the end of summer time', '2025-10-25T12:00:00Z', '2025-10-26T06:00:00.000Z'],
    ['across its beginning', '2026-03-28T12:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['across New Year', '2025-12-31T23:30:00Z', '2026-01-01T06:00:00.000Z'],
  ])('%s', (_, now, expected) => {
    expect(next(now)).toBe(expected);
  });

  test('and days that have come are told from then', () => {
    expect(isMorning(new Date('2025-10-06T04:59:59Z'))).toBe(false);
    expect(isMorning(new Date('2025-10-06T05:00:00Z'))).toBe(true);
  });
});
