import type { Locale } from 'next-intl';
import type { Condition } from '@/lib/domain/placement/category';
import { decimalText } from '@/lib/domain/shared/decimal';
import { type Fraction, subtract } from '@/lib/domain/shared/fraction';
import { formatNumber } from '../ui/format';

/** An exact share in words, at most three decimals: 27,4 %. */
export const shareText = (value: Fraction, locale: Locale): string =>
  `${decimalText(value, 3, locale === 'da' ? ',' : '.')}${locale === 'da' ? ' %' : '%'}`;

/** The figure or the limit of a criterion: a number of people or years, or a share. */
export const conditionText = (condition: Condition['condition'], value: Fraction, locale: Locale): string =>
  condition === 'residents' || condition === 'years'
    ? formatNumber(value.n / value.d, locale)
    : shareText(value, locale);

/** Percentage points, without their sign. */
export const pointsText = (points: Fraction, locale: Locale): string =>
  decimalText(points.n < 0n ? { n: -points.n, d: points.d } : points, 3, locale === 'da' ? ',' : '.');

/** The change from one to another with its sign, to two decimals and halves away from zero. */
export function changeText(before: Fraction, after: Fraction, format: (value: Fraction) => string): string {
  const change = subtract(after, before);
  const size = change.n < 0n ? { n: -change.n, d: change.d } : change;
  if (change.n === 0n) return '0';
  return `${change.n < 0n ? '−' : '+'} ${format(size)}`;
}
