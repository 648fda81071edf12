import { describe, expect, test } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { type CarriedFacts, carriedCriteria, carriedRehousing } from './carried-facts';

const day = calendarDate('2025-10-06');
const rehoused = (from: string, to: string | null = null) => ({
  ...{ from: calendarDate(from), to: to === null ? null : calendarDate(to), reason: 'Renovering' },
});
const inRehousing = (...rehousing: CarriedFacts['rehousing']): CarriedFacts => ({
  rehousing,
  placements: [],
});

describe('rehousing that goes on', () => {
  test('goes on from the day, once for all that end', () => {
    const both = [inRehousing(rehoused('2025-02-01')), inRehousing(rehoused('2025-03-01'))];
    expect(carriedRehousing(both, day)).toEqual([rehoused('2025-10-06')]);
    expect(carriedRehousing([inRehousing(rehoused('2026-01-01', '2027-01-01'))], day)).toEqual([
      rehoused('2026-01-01', '2027-01-01'),
    ]);
  });

  test('that is over by the day does not', () => {
    expect(carriedRehousing([inRehousing(rehoused('2025-02-01', '2025-10-06')), inRehousing()], day)).toEqual(
      [],
    );
  });

  test('that was taken back before it began does not, and keeps no departments apart', () => {
    const takenBack = inRehousing(rehoused('2026-01-01', '2026-01-01'));
    expect(carriedRehousing([takenBack, inRehousing()], day)).toEqual([]);
    expect(carriedRehousing([inRehousing(), takenBack], day)).toEqual([]);
  });

  test('of some and not of others, or until other days, cannot be one department’s', () => {
    expect(carriedRehousing([inRehousing(rehoused('2025-02-01')), inRehousing()], day)).toBeNull();
    expect(carriedRehousing([inRehousing(), inRehousing(rehoused('2026-02-01'))], day)).toBeNull();
    const ends = (to: string) => inRehousing(rehoused('2025-02-01', to));
    expect(carriedRehousing([ends('2025-12-01'), ends('2026-01-01')], day)).toBeNull();
  });

  test('entered in pieces is the same stretch', () => {
    const pieces = inRehousing(rehoused('2025-02-01', '2025-12-01'), rehoused('2025-12-01'));
    expect(carriedRehousing([pieces, inRehousing(rehoused('2025-02-01'))], day)).toHaveLength(2);
  });
});

describe('criteria', () => {
  const stands = (tier: string, criteria: readonly string[], from = '2024-01-01'): CarriedFacts => ({
    rehousing: [],
    placements: [{ tier, criteria, from: calendarDate(from), to: null }],
  });

  test('go along where all stand in the tier: those that all have', () => {
    const ending = [stands('RED', ['work', 'study']), stands('RED', ['study'])];
    expect(carriedCriteria('RED', ending, day)).toEqual(['study']);
  });

  test('of another tier, or of some that are not placed, do not', () => {
    expect(carriedCriteria('GREEN', [stands('RED', ['work'])], day)).toEqual([]);
    expect(carriedCriteria('RED', [stands('RED', ['work']), stands('GREEN', ['work'])], day)).toEqual([]);
    expect(carriedCriteria('RED', [stands('RED', ['work']), inRehousing()], day)).toEqual([]);
    expect(carriedCriteria('RED', [stands('RED', ['work'], '2025-11-01')], day)).toEqual([]);
  });
});
