import type { Locale } from 'next-intl';
import type { Fraction } from '@/lib/domain/shared/fraction';
import { formatChange, formatTwoDecimals } from '../ui/format';

/** + 3,04 or − 1,33; whole turns without decimals. */
export function signed(change: Fraction, locale: Locale): string {
  if (change.d === 1n) return formatChange(change);
  const size = formatTwoDecimals({ n: change.n < 0n ? -change.n : change.n, d: change.d }, locale);
  return change.n < 0n ? `− ${size}` : `+ ${size}`;
}
