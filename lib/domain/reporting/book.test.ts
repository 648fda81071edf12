import { describe, expect, test } from 'vitest';
import { fraction, ONE, ZERO } from '../shared/fraction';
import { type EntrySum, recountBook, type StoredCounter, sumOfBooks } from './book';

const third = fraction(1n, 3n);
const nothing = { earned: ZERO, used: 0, corrections: ZERO, counted: 0, entries: 0 };

// Opening 1/3; two reported before the period, three in it (one turn each time), one void after it.
const stored: StoredCounter = {
  opening: third,
  credit: fraction(-1n, 3n),
  earned: fraction(5n, 3n),
  corrections: fraction(-1n, 3n),
  counted: 5,
  slots: 2,
  entries: 6,
};
const sums: readonly EntrySum[] = [
  { ...nothing, when: 'BEFORE', earned: fraction(2n, 3n), used: 1, counted: 2, entries: 2 },
  { ...nothing, when: 'WITHIN', earned: ONE, used: 1, counted: 3, entries: 3 },
  { ...nothing, when: 'AFTER', corrections: fraction(-1n, 3n), entries: 1 },
];
const last = { credit: fraction(-1n, 3n), sequence: 6 };

test('opening credit plus earned less given plus corrections is the closing credit', () => {
  const book = recountBook(stored, sums, last);
  expect(book).toMatchObject({
    opening: ZERO,
    earned: ONE,
    used: 1,
    corrections: ZERO,
    closing: ZERO,
    counted: 3,
  });
  expect(book.recounted).toEqual(book.stored);
  expect(book.disagreements).toEqual([]);
});

test('a counter without entries stands at its opening', () => {
  const fresh = {
    ...stored,
    credit: third,
    earned: ZERO,
    corrections: ZERO,
    counted: 0,
    slots: 0,
    entries: 0,
  };
  expect(recountBook(fresh, [], null)).toMatchObject({ opening: third, closing: third, disagreements: [] });
});

describe('a stored figure that the ledger does not bear out is named', () => {
  test.each([
    ['credit', { credit: ZERO }],
    ['earned', { earned: ONE }],
    ['corrections', { corrections: ZERO }],
    ['counted', { counted: 4 }],
    ['slots', { slots: 1 }],
    ['entries', { entries: 5 }],
  ] as const)('%s', (name, wrong) => {
    expect(recountBook({ ...stored, ...wrong }, sums, last).disagreements).toEqual([name]);
  });

  test('a hole in the numbers', () => {
    expect(recountBook(stored, sums, { ...last, sequence: 7 }).disagreements).toEqual(['entries']);
  });

  test('a last entry that says another credit', () => {
    expect(recountBook(stored, sums, { ...last, credit: ZERO }).disagreements).toEqual(['last-credit']);
  });
});

test('the sum of books is a book', () => {
  const book = recountBook(stored, sums, last);
  expect(sumOfBooks([book, book])).toEqual({
    opening: ZERO,
    earned: fraction(2n),
    used: 2,
    corrections: ZERO,
    carried: ZERO,
    closing: ZERO,
    counted: 6,
  });
});

describe('a credit that goes over from one department to another', () => {
  const one: StoredCounter = {
    ...{ opening: ZERO, credit: third, earned: third, corrections: ZERO, counted: 1, slots: 0, entries: 1 },
  };
  const earned: EntrySum = { ...nothing, when: 'WITHIN', earned: third, counted: 1, entries: 1 };
  const before: EntrySum = { ...earned, when: 'BEFORE' };
  const lastOfOne = { credit: third, sequence: 1 };
  const next = { ...one, opening: third, earned: ZERO, counted: 0, entries: 0 };

  test.each([
    ['while both are in the period', earned, 'WITHIN', [ZERO, third]],
    ['when the period begins after it', before, 'BEFORE', [third, third]],
    ['when the period ends before it', earned, 'AFTER', [ZERO, third]],
  ] as const)('stands in one book at a time %s', (_, sum, when, [opening, closing]) => {
    const ended = recountBook(one, [sum], lastOfOne, { opened: null, closed: when });
    const begun = recountBook(next, [], null, { opened: when, closed: null });
    expect([...ended.disagreements, ...begun.disagreements]).toEqual([]);
    expect(sumOfBooks([ended, begun])).toMatchObject({ opening, carried: ZERO, closing });
  });
});
