import { describe, expect, test } from 'vitest';
import { barAfter, triesLeft } from './birth-tries';

describe('wrong birth dates', () => {
  test.each([
    [0, null],
    [1, null],
    [4, null],
    [5, 60],
    [6, null],
    [9, null],
    [10, 1440],
    [14, null],
    [15, 'FOR_GOOD'],
    [16, 'FOR_GOOD'],
  ])('%i in all: closed for %s', (wrong, bar) => {
    expect(barAfter(wrong)).toBe(bar);
  });

  test('are told of: four left after one', () => {
    expect([0, 1, 4, 5, 6].map(triesLeft)).toEqual([5, 4, 1, 5, 4]);
  });
});
