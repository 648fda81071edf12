import { describe, expect, test } from 'vitest';
import { PREPARE_PAGES, type PreparePage } from '../../agreement/year-terms';
import { calendarDate as day } from '../../shared/calendar-date';
import { packOf } from './pack';

const meeting = (first: string, last: string, pages: readonly (PreparePage | null)[] = []) => ({
  ...{ first: day(first), last: day(last) },
  prepare: pages.map((page, at) => ({ item: `item-${at}`, what: { da: 'x', en: 'x' }, page })),
});
const TODAY = day('2025-10-06');
const partsOf = (...asked: Parameters<typeof packOf>) =>
  packOf(...asked).map(({ item, period }) => `${item} ${period.from} ${period.through}`);

describe('the material for a meeting', () => {
  test('of which the agreement names nothing is the summary of the last whole year', () => {
    expect(partsOf(meeting('2025-10-01', '2025-10-31', [null, 'AGREEMENTS']), null, TODAY)).toEqual([
      'YEAR 2024-01-01 2024-12-31',
    ]);
  });

  test('has each thing once, since the last such meeting and to today', () => {
    const asked = meeting('2025-10-01', '2025-10-31', ['OVERVIEW', 'KEY_FIGURES', 'CHOICES', 'PLACEMENTS']);
    expect(partsOf(asked, day('2024-10-16'), TODAY)).toEqual([
      'YEAR 2024-01-01 2024-12-31',
      ...['SINCE', 'WATCH', 'CHOICES', 'ROUNDS'].map((item) => `${item} 2024-10-17 2025-10-06`),
    ]);
    expect(partsOf(asked, null, TODAY)[1]).toBe('SINCE 2025-01-01 2025-10-06');
    // Of a meeting that is over, to its own day.
    const past = meeting('2024-10-16', '2024-10-16', ['VOIDS']);
    expect(partsOf(past, day('2023-10-11'), TODAY)).toEqual([
      ...['YEAR 2023-01-01 2023-12-31', 'VOIDS 2023-10-12 2024-10-16'],
    ]);
  });

  test('has the reports that are asked for, and those that are due about then', () => {
    expect(partsOf(meeting('2025-09-01', '2025-09-30', ['TRANSITIONAL']), null, TODAY)).toEqual([
      ...[
        'YEAR 2024-01-01 2024-12-31',
        'TRANSITIONAL 2024-01-01 2024-12-31',
        'COMBINED 2024-06-01 2025-05-31',
      ],
    ]);
    expect(partsOf(meeting('2025-09-02', '2025-09-30'), null, TODAY)).toHaveLength(1);
    expect(partsOf(meeting('2025-03-01', '2025-03-31'), null, TODAY)).toContain(
      'TRANSITIONAL 2024-01-01 2024-12-31',
    );
    expect(partsOf(meeting('2025-05-30', '2025-05-31'), null, TODAY)).toHaveLength(1);
  });

  test('has the follow-up on goals of the last whole year where it is asked for, and of itself never: it has no day', () => {
    expect(partsOf(meeting('2025-05-01', '2025-05-31', ['GOAL_FOLLOW_UP']), null, TODAY)).toEqual([
      ...['YEAR 2024-01-01 2024-12-31', 'GOALS 2024-01-01 2024-12-31'],
    ]);
    expect(partsOf(meeting('2025-01-01', '2025-12-31'), null, TODAY).join()).not.toContain('GOALS');
  });

  test('knows every page that an agreement can name', () => {
    for (const page of PREPARE_PAGES)
      expect(packOf(meeting('2025-10-01', '2025-10-31', [page]), null, TODAY).length).toBeGreaterThan(0);
  });
});
