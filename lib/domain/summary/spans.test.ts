import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/days';
import { calendarDate } from '../shared/calendar-date';
import { spansOf } from './spans';

const period = (from: string, through: string) => ({
  from: calendarDate(from),
  through: calendarDate(through),
});

describe('a period is cut into as few sums as can be', () => {
  test.each([
    ['one day', '2025-03-05', '2025-03-05', ['DAY 2025-03-05 2025-03-06']],
    ['a month', '2025-03-01', '2025-03-31', ['MONTH 2025-03-01 2025-04-01']],
    ['a year', '2025-01-01', '2025-12-31', ['YEAR 2025-01-01 2026-01-01']],
    ['half a year', '2025-01-01', '2025-06-30', ['MONTH 2025-01-01 2025-07-01']],
    ['days within a month', '2025-03-05', '2025-03-20', ['DAY 2025-03-05 2025-03-21']],
    [
      'an agreement’s time',
      '2023-06-15',
      '2026-02-03',
      [
        'DAY 2023-06-15 2023-07-01',
        'MONTH 2023-07-01 2024-01-01',
        'YEAR 2024-01-01 2026-01-01',
        'MONTH 2026-01-01 2026-02-01',
        'DAY 2026-02-01 2026-02-04',
      ],
    ],
  ])('%s', (_, from, through, expected) => {
    expect(spansOf(period(from, through)).map(({ span, from, to }) => `${span} ${from} ${to}`)).toEqual(
      expected,
    );
  });

  test('every day stands in exactly one of them, in order, on the bounds of its unit', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(days, days, (start, length) => {
        const from = addDays(calendarDate('2019-11-20'), start);
        const through = addDays(from, length);
        const spans = spansOf({ from, through });
        expect(spans[0]?.from).toBe(from);
        expect(spans.at(-1)?.to).toBe(addDays(through, 1));
        spans.forEach(({ span, from: begins, to }, at) => {
          expect(begins < to).toBe(true);
          if (at > 0) expect(spans[at - 1]?.to).toBe(begins);
          const end = { DAY: '', MONTH: '-01', YEAR: '-01-01' }[span];
          expect(begins.endsWith(end) && to.endsWith(end)).toBe(true);
        });
      }),
    );
  });
});
