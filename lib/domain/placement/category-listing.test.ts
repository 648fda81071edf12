import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DesignationKind } from '../agreement/vocabulary';
import { calendarDate } from '../shared/calendar-date';
import { AREA_CATEGORIES, type AreaCategory } from '../statute/area-categories';
import { againstList, type Outcome, outcomeOf, switchOn } from './category';

const day = calendarDate;

describe('against the official list', () => {
  test.each<[AreaCategory, Outcome, readonly DesignationKind[], string]>([
    ['VULNERABLE_AREA', 'MET', ['VULNERABLE_AREA'], 'AGREES'],
    ['VULNERABLE_AREA', 'NOT_MET', [], 'AGREES'],
    ['VULNERABLE_AREA', 'MET', [], 'NOT_LISTED'],
    ['VULNERABLE_AREA', 'NOT_MET', ['VULNERABLE_AREA'], 'LISTED'],
    ['VULNERABLE_AREA', 'UNKNOWN', ['VULNERABLE_AREA'], 'CANNOT_TELL'],
    ['PREVENTION_AREA', 'MET', ['TRANSFORMATION_AREA'], 'COVERED'],
    ['TRANSFORMATION_AREA', 'NOT_MET', ['TRANSFORMATION_AREA'], 'LISTED'],
    ['PREVENTION_AREA', 'MET', ['DEVELOPMENT_PLAN'], 'NOT_LISTED'],
  ])('%s %s with %s on the list: %s', (category, outcome, list, listing) => {
    expect(againstList({ category, outcome }, list)).toBe(listing);
  });
});

test('a category is worked out until somebody switches it off, and from the day she says', () => {
  const off = {
    category: 'PARALLEL_SOCIETY_AREA',
    from: day('2025-12-18'),
    computed: false,
    reason: 'C-417/23',
  } as const;
  expect(switchOn([off], 'PARALLEL_SOCIETY_AREA', day('2025-12-17'))).toBeNull();
  expect(switchOn([off], 'PARALLEL_SOCIETY_AREA', day('2025-12-18'))?.computed).toBe(false);
  expect(switchOn([off], 'PREVENTION_AREA', day('2025-12-18'))).toBeNull();
});

test('what is unknown never decides: whatever it turns out to be, a settled outcome stands', () => {
  const outcome = fc.constantFrom<Outcome>('MET', 'NOT_MET', 'UNKNOWN');
  const settled = (some: readonly Outcome[], as: Outcome) =>
    some.map((one) => (one === 'UNKNOWN' ? as : one));
  fc.assert(
    fc.property(
      fc.array(outcome, { maxLength: 3 }),
      fc.array(outcome, { minLength: 4, maxLength: 4 }),
      (always, some) => {
        const now = outcomeOf(always, some, 2);
        for (const as of ['MET', 'NOT_MET'] as const) {
          const then = outcomeOf(settled(always, as), settled(some, as), 2);
          if (now !== 'UNKNOWN') expect(then).toBe(now);
          expect(then).not.toBe('UNKNOWN');
        }
      },
    ),
  );
  expect(AREA_CATEGORIES).toHaveLength(4);
});
