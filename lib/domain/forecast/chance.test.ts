import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTogether, arrivals, meanOf, ofAKind, quantileOf } from './chance';

const sum = (row: readonly number[]) => row.reduce((total, one) => total + one, 0);

describe('chances', () => {
  test('of every number of vacancies add up to one, and their mean is what is expected', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (mean, restsOn) => {
          const chances = arrivals({ mean, restsOn });
          expect(sum(chances)).toBeCloseTo(1, 6);
          expect(meanOf(chances)).toBeCloseTo(mean, 2);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a kind keep their share of the mean, however rare the kind or the rest', () => {
    for (const share of [0, 0.001, 0.3, 0.5, 0.9, 0.999, 1]) {
      const chances = arrivals({ mean: 40, restsOn: 100 });
      expect(meanOf(ofAKind(chances, share))).toBeCloseTo(40 * share, 3);
    }
  });

  test('of a rate that rests on little spread further', () => {
    const width = (restsOn: number) => {
      const chances = arrivals({ mean: 40, restsOn });
      return quantileOf(chances, 0.9) - quantileOf(chances, 0.1);
    };
    expect(width(20)).toBeGreaterThan(width(2000));
  });
});

test('the sum of nothing is certainly nothing', () => {
  expect(allTogether([])).toEqual([1]);
});
