import { describe, expect, test } from 'vitest';
import { decimalText, fromDecimalText } from './decimal';
import { compare, formatFraction, fraction, ZERO } from './fraction';

describe('a number is read exactly as it was written', () => {
  test.each([
    ['27.4', '137/5'],
    ['0.1', '1/10'],
    ['30.500', '61/2'],
    ['1e2', '100'],
    ['0.00001E+6', '10'],
    ['5e-1', '1/2'],
    ['-0', '0'],
    ['-0.0e5', '0'],
    ['0e999999999999', '0'],
    ['30.49999999999999999999', '3049999999999999999999/100000000000000000000'],
  ])('%s is %s', (text, exact) => {
    const value = fromDecimalText(text);
    expect(value === null ? null : formatFraction(value)).toBe(exact);
  });

  test.each(['', 'NaN', 'Infinity', '1,5', '.5', '5.', '1e', '0x1'])('%j is no number', (text) => {
    expect(fromDecimalText(text)).toBeNull();
  });

  test('an exponent that no memory could hold stays on its side of every limit', () => {
    const huge = fromDecimalText('1e999999999999') ?? ZERO;
    const minute = fromDecimalText('1e-999999999999') ?? ZERO;
    expect(compare(huge, fraction(100n))).toBeGreaterThan(0);
    expect(compare(minute, ZERO)).toBeGreaterThan(0);
    expect(compare(minute, fraction(1n, 10n ** 90n))).toBeLessThan(0);
    expect(compare(fromDecimalText('-1e-999999999999') ?? ZERO, ZERO)).toBeLessThan(0);
  });
});

test.each([
  ['137/5', 2, '27,4'],
  ['11/50', 2, '0,22'],
  ['22', 2, '22'],
  ['1/3', 2, '0,33'],
  ['-1/4', 2, '-0,25'],
  ['1/200', 2, '0'],
])('%s with at most %i decimals is written %s', (text, places, written) => {
  const [n = '0', d = '1'] = text.split('/');
  expect(decimalText(fraction(BigInt(n), BigInt(d)), places, ',')).toBe(written);
});
