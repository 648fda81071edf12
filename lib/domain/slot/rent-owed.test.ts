import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/days';
import { calendarDate } from '../shared/calendar-date';
import { noticeExpires, rentFrom, rentOwed, rentUntilAfterReturn } from './rent-owed';

const day = calendarDate;
const until = (text: string | null) => (text === null ? null : calendarDate(text));

describe('The municipality’s rent for a home that waits', () => {
  it.each([
    ['one day of thirty-one', '2025-10-06', null, '2025-10-06', 310_000, 10_000],
    ['not begun', '2025-11-01', null, '2025-10-06', 310_000, 0],
    ['a whole month', '2025-10-01', null, '2025-10-31', 594_000, 594_000],
    ['a whole February', '2025-02-01', null, '2025-02-28', 594_000, 594_000],
    ['a leap February, half', '2024-02-16', null, '2024-02-29', 580_000, 280_000],
    ['over two months', '2025-10-31', null, '2025-11-01', 300_000, 19_677],
    ['stopped before today', '2025-10-01', '2025-10-04', '2025-10-20', 310_000, 30_000],
    ['stopped on the day it began', '2025-10-06', '2025-10-06', '2025-10-20', 310_000, 0],
    ['stops later than today', '2025-10-01', '2025-12-01', '2025-10-01', 310_000, 10_000],
    ['half an øre is rounded up', '2025-02-01', '2025-02-15', '2025-03-01', 1, 1],
    ['a year is twelve months', '2025-01-01', '2026-01-01', '2026-06-01', 594_000, 7_128_000],
  ] as const)('%s', (_, from, to, through, monthlyOre, owed) => {
    expect(rentOwed({ from: day(from), until: until(to), monthlyOre }, day(through))).toBe(owed);
  });

  it('grows day by day and by whole months exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        (days, monthlyOre) => {
          const from = day('2024-01-15');
          const duty = { from, until: null, monthlyOre };
          const today = rentOwed(duty, addDays(from, days));
          const tomorrow = rentOwed(duty, addDays(from, days + 1));
          expect(tomorrow - today).toBeGreaterThanOrEqual(Math.floor(monthlyOre / 31) - 1);
          expect(tomorrow - today).toBeLessThanOrEqual(Math.ceil(monthlyOre / 28) + 1);
        },
      ),
    );
  });

  it('runs from the later of free and offered', () => {
    expect(rentFrom(day('2026-01-01'), day('2025-10-06'))).toBe('2026-01-01');
    expect(rentFrom(day('2025-10-01'), day('2025-10-06'))).toBe('2025-10-06');
  });

  it.each([
    ['2025-10-06', '2026-02-01'],
    ['2025-10-01', '2026-01-01'],
    ['2025-10-31', '2026-02-01'],
    ['2025-11-30', '2026-03-01'],
  ])('a notice given on %s has expired on %s', (given, expires) => {
    expect(noticeExpires(day(given))).toBe(expires);
  });

  it.each([
    ['never received', { afterClaim: false, fault: 'NOBODY' }, '2025-10-06'],
    ['received', { afterClaim: true, fault: 'NOBODY' }, '2026-02-01'],
    ['received, and the organisation at fault', { afterClaim: true, fault: 'ORGANISATION' }, '2025-10-06'],
  ] as const)('a home given back on 6 October, %s', (_, how, stops) => {
    expect(rentUntilAfterReturn({ from: day('2025-09-01') }, { on: day('2025-10-06'), ...how })).toBe(stops);
  });

  it('a home given back before it was free costs nothing', () => {
    const given = { on: day('2025-10-06'), afterClaim: false, fault: 'NOBODY' } as const;
    const stops = rentUntilAfterReturn({ from: day('2026-01-01') }, given);
    expect(rentOwed({ from: day('2026-01-01'), until: stops, monthlyOre: 594_000 }, day('2026-06-01'))).toBe(
      0,
    );
  });
});
