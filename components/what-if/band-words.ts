import type { Locale, useTranslations } from 'next-intl';
import type { RentBand } from '@/lib/domain/what-if/rent-band';
import { formatNumber, formatRent } from '../ui/format';

type Say = ReturnType<typeof useTranslations<'whatIf'>>;

/** `4.000 kr. til under 6.000 kr.`. */
export function bandInWords({ from, below }: RentBand, locale: Locale, t: Say): string {
  if (from === null) return t('rentBelow', { below: formatRent(below ?? 0, locale) });
  if (below === null) return t('rentFrom', { from: formatRent(from, locale) });
  return t('rentBetween', { from: formatRent(from, locale), below: formatRent(below, locale) });
}

/** `4.000–6.000` for the head of a column: kroner a month. */
export function bandInShort({ from, below }: RentBand, locale: Locale, t: Say): string {
  const kroner = (ore: number): string => formatNumber(ore / ORE_PER_KRONE, locale);
  if (from === null) return t('rentBelow', { below: kroner(below ?? 0) });
  return below === null ? t('rentFromShort', { from: kroner(from) }) : `${kroner(from)}–${kroner(below)}`;
}

const ORE_PER_KRONE = 100;
