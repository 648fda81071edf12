import { describe, expect, test } from 'vitest';
import { countVacancy } from '../allocation/counter';
import { fraction, ONE, ZERO } from '../shared/fraction';
import { arrivals, meanOf } from './chance';
import { counterOutlook } from './counter-outlook';

describe('a counter’s outlook', () => {
  test('gives exactly the turns that the counting arithmetic gives for every number of vacancies', () => {
    const [credit, rate] = [fraction(2n, 3n), fraction(11n, 50n)];
    const chances = arrivals({ mean: 12, restsOn: 50 });
    const expected: number[] = [];
    let [running, given] = [credit, 0];
    for (const chance of chances) {
      expected[given] = (expected[given] ?? 0) + chance;
      const step = countVacancy(running, rate);
      running = step.creditAfter;
      if (step.takesTurn) given += 1;
    }
    const outlook = counterOutlook(credit, [{ rate, vacancies: 12 }], 50);
    expected.forEach((chance, turns) => {
      expect(outlook[turns]).toBeCloseTo(chance, 9);
    });
  });

  test('is certain of none where the department is exempt, whatever is owed', () => {
    expect(counterOutlook(fraction(5n), [{ rate: ZERO, vacancies: 30 }], 30)).toEqual([expect.closeTo(1, 6)]);
  });

  test('carries the credit from one share to the next', () => {
    const halves = [
      { rate: fraction(1n, 2n), vacancies: 10 },
      { rate: ONE, vacancies: 10 },
    ];
    // On average half of ten and all of ten, less what is left on the counter.
    expect(meanOf(counterOutlook(ZERO, halves, 1000))).toBeCloseTo(15, 0);
  });
});
