import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { share } from '@/lib/testing/situations';
import { formatFraction } from '../shared/fraction';
import { amountOf, balanceOf, booksOf, isBalanced, type LedgerEntry, returnEntry, voidEntry } from './ledger';

const opening: LedgerEntry = { kind: 'OPENING', amount: share('2/3') };
const slot: LedgerEntry = { kind: 'REPORTED', rate: share('1/3'), takesTurn: true };
const home: LedgerEntry = { kind: 'REPORTED', rate: share('1/3'), takesTurn: false };
const givenBack: LedgerEntry = { kind: 'CORRECTION', because: 'RETURN', amount: share('1') };

test('a report earns its share and pays for the turn it takes', () => {
  expect(formatFraction(amountOf(home))).toBe('1/3');
  expect(formatFraction(amountOf(slot))).toBe('-2/3');
});

describe('a return', () => {
  const holbaek = getAgreement('holbaek-2024');
  test('for the organisation’s fault gives the turn back', () => {
    expect(returnEntry(holbaek, 'NOT_LETTABLE')).toEqual(givenBack);
    expect(returnEntry(holbaek, 'WRONG_DATA')).toEqual(givenBack);
  });
  test('for any other reason leaves no line', () =>
    expect(returnEntry(holbaek, 'DEADLINE_EXPIRED')).toBeNull());
});

describe('a void takes back the whole effect of the vacancy', () => {
  test.each<[string, readonly LedgerEntry[], string]>([
    ['a home of the organisation', [home], '-1/3'],
    ['a slot', [slot], '2/3'],
    ['a slot returned for the organisation’s fault', [slot, givenBack], '-1/3'],
    ['a home at rate 0', [{ kind: 'REPORTED', rate: share('0'), takesTurn: false }], '0'],
  ])('%s', (_title, entries, amount) => {
    expect(formatFraction(amountOf(voidEntry(entries)))).toBe(amount);
    expect(formatFraction(balanceOf([...entries, voidEntry(entries)]))).toBe('0');
  });
});

describe('the books', () => {
  const entries = [opening, slot, givenBack, home];
  const books = booksOf(entries);
  test('add up by kind', () => {
    expect(books).toEqual({
      ...{ opening: share('2/3'), counted: 2, earned: share('2/3'), slots: 1 },
      ...{ corrections: share('1'), closing: share('4/3') },
    });
  });
  test('balance with the credit that the counter carries', () => {
    expect(isBalanced(books, share('4/3'))).toBe(true);
  });
  test('do not balance with another credit, or with a slot too few', () => {
    expect(isBalanced(books, share('1/3'))).toBe(false);
    expect(isBalanced({ ...books, slots: 0 }, share('4/3'))).toBe(false);
  });
});
