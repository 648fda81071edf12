import type { Locale } from 'next-intl';
import { numberFormatter } from '../ui/formatters';

/** An expected number of homes: 81,4. */
export const oneDecimal = (value: number, locale: Locale): string =>
  numberFormatter(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** `70–92`; one number where both ends are the same. */
export const rangeText = ({ low, high }: { low: number; high: number }): string =>
  low === high ? String(low) : `${low}–${high}`;
