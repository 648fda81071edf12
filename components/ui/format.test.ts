import { describe, expect, test } from 'vitest';
import * as format from './format';

describe('a day', () => {
  test.each([
    ['2025-10-06', '06.10.2025', 'mandag 6. oktober', 'mandag 6. okt.'],
    ['2026-01-01', '01.01.2026', 'torsdag 1. januar', 'torsdag 1. jan.'],
    ['2027-01-01', '01.01.2027', 'fredag 1. januar', 'fredag 1. jan.'],
    ['2026-05-08', '08.05.2026', 'fredag 8. maj', 'fredag 8. maj'],
    ['2024-12-30', '30.12.2024', 'mandag 30. december', 'mandag 30. dec.'],
  ])('%s in Danish', (day, short, weekday, cell) => {
    expect(format.formatDay(day, 'da')).toBe(short);
    expect(format.formatWeekday(day, 'da')).toBe(weekday);
    expect(format.formatShortWeekday(day, 'da')).toBe(cell);
  });

  test('in English names the month, so that day and month are not confused', () => {
    expect(format.formatDay('2025-10-06', 'en')).toBe('6 Oct 2025');
    expect(format.formatWeekday('2025-10-06', 'en')).toBe('Monday 6 October');
    expect(format.formatShortWeekday('2025-10-06', 'en')).toBe('Mon 6 Oct');
  });

  test('with a clock time', () => {
    expect(format.formatMoment('2025-10-06', '10:42', 'da')).toBe('mandag 6. oktober 2025 kl. 10.42');
    expect(format.formatShortMoment('2025-10-06', '10:42:07', 'en')).toBe('6 Oct 2025 at 10:42');
  });
});

test('money is exact øre with Danish separators', () => {
  expect(format.formatMoney(123450, 'da')).toBe('1.234,50 kr.');
  expect(format.formatMoney(-5, 'da')).toBe('−0,05 kr.');
  expect(format.formatRent(594000, 'da')).toBe('5.940 kr.');
  expect(format.formatRent(594050, 'da')).toBe('5.940,50 kr.');
  expect(format.formatMoney(9_007_199_254_740_993_00n, 'da')).toBe('9.007.199.254.740.993,00 kr.');
  expect(format.formatMoney(123450, 'en')).toBe('1,234.50 kr.');
});

test('areas and percentages come from whole hundredths', () => {
  expect(format.formatArea(7850, 'da')).toBe('78,5 m²');
  expect(format.formatArea(6100, 'da')).toBe('61 m²');
  expect(format.formatPercent(2740, 'da')).toBe('27,4 %');
  expect(format.formatPercent(2740, 'en')).toBe('27.4%');
});

test('shares are said exactly', () => {
  expect(format.formatFraction({ n: 2n, d: 3n })).toBe('2/3');
  expect(format.formatFraction({ n: -1n, d: 25n })).toBe('−1/25');
  expect(format.formatFraction({ n: 7n, d: 6n })).toBe('1\u20071/6');
  expect(format.formatFraction({ n: 3n, d: 1n })).toBe('3');
  expect(format.formatChange({ n: 11n, d: 50n })).toBe('+ 11/50');
  expect(format.formatChange({ n: -1n, d: 1n })).toBe('− 1');
  expect(format.formatChange({ n: 0n, d: 1n })).toBe('0');
});

test('sums of many counters are rounded to two decimals from the exact value', () => {
  expect(format.formatTwoDecimals({ n: 14n, d: 3n }, 'da')).toBe('4,67');
  expect(format.formatTwoDecimals({ n: 10821n, d: 100n }, 'da')).toBe('108,21');
  expect(format.formatTwoDecimals({ n: -1n, d: 1000n }, 'da')).toBe('0,00');
  expect(format.formatTwoDecimals({ n: -1n, d: 8n }, 'da')).toBe('−0,13');
});
