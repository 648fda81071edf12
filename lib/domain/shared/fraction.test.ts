import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  equals,
  formatFraction,
  fraction,
  negate,
  parseFraction,
  roundHalfUp,
  subtract,
  sum,
  ZERO,
} from './fraction';

const read = (text: string) => {
  const value = parseFraction(text);
  if (value === null) throw new Error(`not a fraction: ${text}`);
  return value;
};
const someFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([n, d]) => fraction(n, d));

describe('a fraction is read from digits and written in lowest terms', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['0/7', '0'],
    ['1/3', '1/3'],
    ['2/6', '1/3'],
    ['-1/6', '-1/6'],
    ['22/100', '11/50'],
    ['007/014', '1/2'],
    ['4', '4'],
    ['8/4', '2'],
    ['123456789012345678901234567890/246913578024691357802469135780', '1/2'],
  ])('%s is %s', (text, written) => expect(formatFraction(read(text))).toBe(written));

  test.each([
    '',
    '1/0',
    '0/0',
    '1/-3',
    '+1',
    ' 1',
    '1 ',
    '1/3\n',
    '1.5',
    '1e3',
    '½',
    '1//3',
    '/3',
    '1/',
    '--1',
    '٣',
  ])('%j is no fraction', (text) => expect(parseFraction(text)).toBeNull());
});

describe('arithmetic is exact', () => {
  test('a third three times is one', () => {
    expect(formatFraction(sum([read('1/3'), read('1/3'), read('1/3')]))).toBe('1');
  });
  test('halves round up, to the whole above', () => {
    const rounded = ['30', '30499/1000', '61/2', '909/20', '91/2'].map((text) => roundHalfUp(read(text)).n);
    expect(rounded).toEqual([30n, 30n, 31n, 45n, 46n]);
  });
  test('the ceiling is the smallest whole number not below', () => {
    expect(['1/3', '1', '0', '-1/3', '-4/3', '7/2'].map((text) => ceiling(read(text)))).toEqual([
      ...[1n, 1n, 0n, 0n, -1n, 4n],
    ]);
  });
  test('a denominator of 0 is a bug', () => expect(() => fraction(1n, 0n)).toThrow(RangeError));

  test('adding and taking away again changes nothing, also for numbers beyond ordinary arithmetic', () => {
    fc.assert(fc.property(someFraction, someFraction, (a, b) => equals(subtract(add(a, b), b), a)));
  });
  test('every result is in lowest terms and survives being written', () => {
    fc.assert(
      fc.property(someFraction, someFraction, (a, b) => {
        const total = add(a, b);
        return equals(read(formatFraction(total)), total) && total.d > 0n;
      }),
    );
  });
  test('the order is that of the numbers', () => {
    fc.assert(
      fc.property(someFraction, someFraction, (a, b) => {
        const sign = compare(subtract(a, b), ZERO);
        return (
          Math.sign(compare(a, b)) === Math.sign(sign) && compare(negate(a), negate(b)) === -compare(a, b)
        );
      }),
    );
  });
});
