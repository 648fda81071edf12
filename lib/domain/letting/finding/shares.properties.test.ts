import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { day } from '@/lib/testing/lettings/households';
import { compare, fraction } from '../../shared/fraction';
import { mayLetFlexibly, mostFlexible } from './flexible-share';
import { type ListBook, NO_TURNS, nextListTurn } from './list-turn';
import { openLetting } from './open-letting';

const TODAY = day('2025-10-06');
const caps = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .filter(([n, d]) => n < d)
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));

describe('the share of flexible letting', () => {
  test('is never exceeded at any prefix, and nothing of it is wasted', () => {
    fc.assert(
      // Each number: so many vacancies are counted before the next home is opened.
      fc.property(caps, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 200 }), (cap, arrivals) => {
        let letBefore = 0;
        let counted = 0;
        for (const arrived of arrivals) {
          counted += arrived;
          const takes = mayLetFlexibly({ cap, letBefore, counted });
          expect(takes).toBe(letBefore < mostFlexible({ cap, counted }));
          if (takes) letBefore += 1;
          expect(
            compare(fraction(BigInt(letBefore)), fraction(cap.n * BigInt(counted), cap.d)),
          ).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('with a third for the municipality the natural cycle comes by itself: a third flexible, the rest from the lists', () => {
    const agreement = getAgreement('hoeje-taastrup-2023');
    let letBefore = 0;
    const outcomes: string[] = [];
    for (let counted = 1; counted <= 12; counted += 1) {
      if (counted % 3 === 0) {
        outcomes.push('municipal');
        continue;
      }
      const opening = openLetting({
        ...{ agreement, tier: 'LEVEL_1', criteria: [], designations: [], reportedOn: TODAY, openedOn: TODAY },
        ...{ share: { letBefore, counted }, lists: NO_TURNS, transferFirst: false, toRehouse: 0 },
      });
      if (opening.takesShare) letBefore += 1;
      outcomes.push(opening.takesShare ? 'flexible' : 'lists');
    }
    expect(outcomes).toEqual([
      ...['lists', 'lists', 'municipal', 'flexible', 'lists', 'municipal'],
      ...['flexible', 'lists', 'municipal', 'flexible', 'lists', 'municipal'],
    ]);
  });
});

describe('the turns of the lists', () => {
  const given = (book: ListBook, turn: 'ORDINARY' | 'TRANSFER'): ListBook => ({
    given: book.given + 1,
    standing: book.standing + 1,
    transfers: book.transfers + (turn === 'TRANSFER' ? 1 : 0),
  });

  test('every second is the transfer list’s, with dense numbers', () => {
    let book = NO_TURNS;
    for (let number = 1; number <= 100; number += 1) {
      const next = nextListTurn(book, TODAY);
      expect(next).toMatchObject({ number, turn: number % 2 === 0 ? 'TRANSFER' : 'ORDINARY' });
      book = given(book, next.turn);
    }
  });

  test('before 1 July 2019 the transfer list had no turns', () => {
    const book = { given: 5, standing: 5, transfers: 0 };
    expect(nextListTurn(book, day('2019-06-30')).turn).toBe('ORDINARY');
    expect(nextListTurn(book, day('2019-07-01')).turn).toBe('TRANSFER');
  });

  test('whatever is given back, of what stands the transfer list never has more than half and never lags by a whole home', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 120 }), (acts) => {
        const standing: ('ORDINARY' | 'TRANSFER')[] = [];
        let numbers = 0;
        for (const act of acts) {
          // Now and then a home is voided, or goes to somebody who is rehoused: the turn did not count.
          if (act < 2 && standing.length > 0) standing.splice(act % standing.length, 1);
          const transfers = standing.filter((turn) => turn === 'TRANSFER').length;
          const book = { given: numbers, standing: standing.length, transfers };
          const next = nextListTurn(book, TODAY);
          expect(next.number).toBe(numbers + 1);
          numbers += 1;
          // The one whose turn it is is the one that has had too little.
          expect(next.turn).toBe(2 * (transfers + 1) <= standing.length + 1 ? 'TRANSFER' : 'ORDINARY');
          standing.push(next.turn);
        }
      }),
    );
  });
});
