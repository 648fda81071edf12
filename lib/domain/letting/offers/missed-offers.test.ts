import { describe, expect, test } from 'vitest';
import { afterMissed, isLastChance } from './missed-offers';

const WARNED = new Date('2025-10-06T10:00:00Z');

describe('an offer that was not answered', () => {
  test.each([
    ['the first of three, warned or not', 0, WARNED, 3, 1, false],
    ['the second of three', 1, WARNED, 3, 2, false],
    ['the third without a warning is counted and pauses nobody', 2, null, 3, 3, false],
    ['the third after the warning pauses', 2, WARNED, 3, 3, true],
    ['the fourth, warned only now, pauses', 3, WARNED, 3, 4, true],
    ['the fourth, still not warned, does not', 3, null, 3, 4, false],
    ['where one is enough, the warning is needed all the same', 0, null, 1, 1, false],
    ['where one is enough, and it was said', 0, WARNED, 1, 1, true],
    ['where nobody is ever paused', 9, WARNED, null, 10, false],
  ])('%s', (_, missedOffers, warnedAt, pauseAfterMissed, counted, pauses) => {
    expect(afterMissed({ missedOffers, warnedAt }, { pauseAfterMissed })).toEqual({
      missedOffers: counted,
      pauses,
    });
  });

  test.each([
    [1, 3, false],
    [2, 3, true],
    [5, 3, true],
    [0, 1, true],
    [5, null, false],
  ])('after %i, where %s pause, the reminder speaks of the pause: %s', (missedOffers, most, says) => {
    expect(isLastChance({ missedOffers, warnedAt: null }, { pauseAfterMissed: most })).toBe(says);
  });
});
