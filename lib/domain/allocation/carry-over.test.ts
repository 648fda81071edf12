import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import {
  creditsAfter,
  event,
  municipalTurns,
  placed,
  replayed,
  report,
} from '@/lib/testing/agreements/replays';
import type { CarryOver } from '../agreement/count-terms';
import { bothWays } from '../shared/bilingual';
import { calendarDate } from '../shared/calendar-date';
import { formatFraction, fraction } from '../shared/fraction';
import { lapseBefore } from './carry-over';

const { reference } = holbaek2024.rates[0] ?? {};
const carrying = (atTierChange: CarryOver, atNewYear: CarryOver) => ({
  ...holbaek2024,
  carryOver: { atTierChange, atNewYear, reference },
});
type Home = { readonly on: string };
const homes = (days: readonly string[]): readonly Home[] => days.map((on) => ({ on }));

/** Homes of a department that is green until the middle of 2024 and yellow from then on. */
const played = (agreement: unknown, rows: readonly Home[], more: readonly ReturnType<typeof event>[] = []) =>
  replayed({
    agreement,
    departments: [
      { id: 'A', placements: [placed('GREEN', '2020-01-01', '2024-07-01'), placed('YELLOW', '2024-07-01')] },
    ],
    events: [...rows.map(({ on }, at) => report(`v${at + 1}`, { on })), ...more],
  });

describe('what a counter is owed', () => {
  const TWO_GREEN = ['2024-03-01', '2024-04-01'];
  test.each<[string, CarryOver, CarryOver, readonly string[], readonly string[]]>([
    [
      'is carried to the next tier',
      'CARRIED',
      'CARRIED',
      [...TWO_GREEN, '2024-08-01'],
      ['1/3', '2/3', '5/6'],
    ],
    ['lapses with the tier', 'LAPSES', 'CARRIED', [...TWO_GREEN, '2024-08-01'], ['1/3', '2/3', '1/6']],
    [
      'stays on the last day of the tier',
      'LAPSES',
      'CARRIED',
      [...TWO_GREEN, '2024-06-30'],
      ['1/3', '2/3', '0'],
    ],
    [
      'lapses on the first day of the next',
      'LAPSES',
      'CARRIED',
      [...TWO_GREEN, '2024-07-01'],
      ['1/3', '2/3', '1/6'],
    ],
    ['is carried over New Year', 'LAPSES', 'CARRIED', ['2023-12-31', '2024-01-01'], ['1/3', '2/3']],
    [
      'lapses at New Year',
      'CARRIED',
      'LAPSES',
      ['2023-12-30', '2023-12-31', '2024-01-01'],
      ['1/3', '2/3', '1/3'],
    ],
    [
      'lapses once a year',
      'CARRIED',
      'LAPSES',
      ['2022-05-01', '2024-01-01', '2024-01-02'],
      ['1/3', '1/3', '2/3'],
    ],
    [
      'stays when a home is reported late',
      'LAPSES',
      'LAPSES',
      ['2024-08-01', '2023-12-31', '2024-09-01'],
      ['1/6', '1/2', '2/3'],
    ],
  ])('%s', (_, atTierChange, atNewYear, days, credits) => {
    expect(creditsAfter(played(carrying(atTierChange, atNewYear), homes(days)))).toEqual(credits);
  });

  test('lapses also where more was taken than earned', () => {
    const last = { tier: 'GREEN', on: calendarDate('2023-05-01') };
    const state = { credit: fraction(-1n, 3n), last };
    const terms = {
      atTierChange: 'CARRIED',
      atNewYear: 'LAPSES',
      reference: { text: bothWays('2', '2'), assumed: false },
    } as const;
    expect(lapseBefore(terms, state, { tier: 'GREEN', on: calendarDate('2024-05-01') })).toEqual({
      ...{ credit: fraction(-1n, 3n), because: 'NEW_YEAR', last },
    });
  });

  test('stands in the books as what was corrected, and a void takes back what its own home meant', () => {
    const rows = homes(['2023-03-01', '2023-04-01', '2024-01-10', '2024-01-11']);
    const { counters } = played(carrying('CARRIED', 'LAPSES'), rows, [event('void', 'v3')]);
    expect(
      counters.map(({ earned, corrections, closing, slots }) => ({
        ...{ earned: formatFraction(earned), corrections: formatFraction(corrections), slots },
        closing: formatFraction(closing),
      })),
    ).toEqual([{ earned: '4/3', corrections: '-1', slots: 0, closing: '1/3' }]);
  });
});

const YEARS = ['2021', '2022', '2023'];
const anyHome = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const inOrder = (year: string, rows: readonly { month: number; day: number }[]) =>
  rows
    .map(({ month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    .toSorted();

test('years of which nothing is carried over are decided as if each were the first', () => {
  const years = fc.tuple(
    ...YEARS.map((year) => fc.array(anyHome, { maxLength: 20 }).map((rows) => inOrder(year, rows))),
  );
  fc.assert(
    fc.property(years, (days) => {
      const agreement = carrying('CARRIED', 'LAPSES');
      const together = creditsAfter(played(agreement, homes(days.flat())));
      const apart = days.flatMap((year) => creditsAfter(played(agreement, homes(year))));
      expect(together).toEqual(apart);
    }),
  );
});

test('an agreement that says that everything is carried decides as one that says nothing', () => {
  const days = fc.array(fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-30', '2024-07-01'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(days, (on) => {
      const said = played(carrying('CARRIED', 'CARRIED'), homes(on));
      const silent = played(holbaek2024, homes(on));
      expect([creditsAfter(said), municipalTurns(said)]).toEqual([
        creditsAfter(silent),
        municipalTurns(silent),
      ]);
    }),
  );
});

test.each([
  [{ atTierChange: 'HALVED', atNewYear: 'CARRIED', reference }, 'carryOver.atTierChange'],
  [{ atTierChange: 'CARRIED', reference }, 'carryOver.atNewYear'],
  [{ atTierChange: 'CARRIED', atNewYear: 'LAPSES' }, 'carryOver.reference'],
])('%j is refused with its place', (carryOver, path) => {
  expect(() => played({ ...holbaek2024, carryOver }, [])).toThrow(path);
});
