import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { assessBy, checkDay, checkTransitional, isTransitionalOn, latestUntil } from './transitional';

describe('how long', () => {
  test('five years to the day, the last one not again the first', () => {
    expect(latestUntil(day('2025-03-01'))).toBe('2030-02-28');
    expect(latestUntil(day('2024-02-29'))).toBe('2029-02-27');
    const times = { from: day('2025-03-01'), until: day('2030-02-28') };
    expect(checkTransitional(times, null)).toEqual({ ok: true, value: times });
    expect(checkTransitional({ ...times, until: day('2030-03-01') }, null)).toEqual({
      ok: false,
      error: { code: 'longer-than-five-years', latest: '2030-02-28' },
    });
  });

  test('not before the lease, and not backwards', () => {
    const times = { from: day('2025-03-01'), until: day('2026-02-28') };
    expect(checkTransitional(times, day('2025-03-01')).ok).toBe(true);
    expect(checkTransitional(times, day('2025-03-02'))).toMatchObject({
      error: { code: 'from-before-takeover' },
    });
    expect(checkTransitional({ from: times.until, until: times.from }, null)).toMatchObject({
      error: { code: 'until-before-from' },
    });
  });
});

describe('half a year before the end', () => {
  test.each([
    ['2025-12-31', '2025-07-01'],
    ['2026-03-31', '2025-10-01'],
    ['2026-02-28', '2025-09-01'],
    ['2026-04-14', '2025-10-15'],
  ])('of a lease to and with %s is %s', (until, by) =>
    expect(assessBy({ from: day('2025-01-01'), until: day(until) })).toBe(by),
  );

  test('is its first day where it is shorter', () =>
    expect(assessBy({ from: day('2025-10-06'), until: day('2025-11-30') })).toBe('2025-10-06'));
});

test('a day of an end or an assessment lies between the beginning and today', () => {
  const home = { from: day('2025-03-01') };
  expect(checkDay(day('2025-03-01'), home, day('2025-10-06')).ok).toBe(true);
  expect(checkDay(day('2025-02-28'), home, day('2025-10-06'))).toMatchObject({
    error: { code: 'before-it-began' },
  });
  expect(checkDay(day('2025-10-07'), home, day('2025-10-06'))).toMatchObject({
    error: { code: 'in-the-future' },
  });
});

test('it stands from its first day until the day it is said to have ended, however long its lease was', () => {
  const home = { from: day('2025-03-01'), ended: { on: day('2025-06-01'), as: 'MOVED' } as const };
  const standing = (on: string, row: Parameters<typeof isTransitionalOn>[0] = home) =>
    isTransitionalOn(row, day(on));
  expect(['2025-02-28', '2025-03-01', '2025-05-31', '2025-06-01'].map((on) => standing(on))).toEqual([
    ...[false, true, true, false],
  ]);
  expect(standing('2099-01-01', { ...home, ended: null })).toBe(true);
  expect(standing('2025-04-01', { ...home, ended: { on: home.ended.on, as: 'MISTAKE' } })).toBe(false);
});
