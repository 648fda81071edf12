import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share } from '@/lib/testing/situations';
import { fraction } from '../shared/fraction';
import { countVacancy } from './counter';
import { explainNextTurn, nextTurn, upcomingTurns } from './next-turn';

/** The core itself, asked again and again: which of the next vacancies is the municipality's? */
function byCounting(rate: string, credit: string): number | 'never' {
  let running = share(credit);
  for (let vacancy = 1; vacancy <= 1000; vacancy += 1) {
    const step = countVacancy(running, share(rate));
    if (step.takesTurn) return vacancy;
    running = step.creditAfter;
  }
  return 'never';
}

describe('the next turn is where the core gives it', () => {
  test.each([
    ['1/3', '2/3', 1],
    ['1/3', '1/3', 2],
    ['1/3', '0', 3],
    ['1/3', '-1/3', 4],
    ['1/3', '5/3', 1],
    ['11/50', '9/50', 4],
    ['1/8', '0', 8],
    ['1', '0', 1],
    ['0', '0', 'never'],
    ['0', '4/3', 'never'],
  ])('rate %s, credit %s: %s', (rate, credit, expected) => {
    expect(nextTurn(share(rate), share(credit))).toBe(expected);
    expect(byCounting(rate, credit)).toBe(expected);
  });

  test('for any rate and credit', () => {
    const rates = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 60, max: 120 }));
    const credits = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 120 }));
    fc.assert(
      fc.property(rates, credits, ([n, d], [cn, cd]) => {
        const [rate, credit] = [fraction(BigInt(n), BigInt(d)), fraction(BigInt(cn), BigInt(cd))];
        const next = nextTurn(rate, credit);
        const strip = upcomingTurns(rate, credit, Number(next));
        expect(strip).toEqual([...Array.from({ length: Number(next) - 1 }, () => false), true]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('one sentence', () => {
  test.each([
    [
      '2/3',
      '1/3',
      'Den næste ledige bolig herfra er kommunens',
      'The next vacancy here is the municipality’s',
    ],
    [
      '1/3',
      '1/3',
      'Den 2. ledige bolig herfra er kommunens',
      'The 2nd vacancy from now is the municipality’s',
    ],
    ['0', '1/3', 'Den 3. ledige bolig herfra er kommunens', 'The 3rd vacancy from now is the municipality’s'],
    [
      '-3',
      '1/3',
      'Den 12. ledige bolig herfra er kommunens',
      'The 12th vacancy from now is the municipality’s',
    ],
    ['0', '0', 'Afdelingen er friholdt', 'The department is exempt'],
  ])('credit %s at rate %s: %s', (credit, rate, da, en) => {
    expect(explainNextTurn(share(rate), share(credit))).toEqual({ da, en });
  });
});

test('the strip of the turns to come', () => {
  const turns = upcomingTurns(share('11/50'), share('0'), 20);
  expect(turns.flatMap((turn, index) => (turn ? [index + 1] : []))).toEqual([5, 10, 14, 19]);
});
