import { type Locale, useLocale, useTranslations } from 'next-intl';
import { type FigureName, formOf } from '@/lib/domain/key-figures/catalogue';
import type { FigureRecord } from '@/lib/domain/key-figures/figure-record';
import type { FigureUnit } from '@/lib/domain/key-figures/vocabulary';
import { formatNumber } from '../ui/format';

/** `1234.5` as 1.234,5; with the sign of percent where it is one. */
export function numberText(value: string, unit: FigureUnit, locale: Locale): string {
  const [whole = '0', decimals] = value.split('.');
  const number = `${formatNumber(BigInt(whole), locale)}${decimals ? `${locale === 'da' ? ',' : '.'}${decimals}` : ''}`;
  if (unit !== 'PERCENT') return number;
  return locale === 'da' ? `${number} %` : `${number}%`;
}

type Said = Pick<FigureRecord, 'value' | 'valueTo' | 'unit' | 'suppressed' | 'hidden'>;

/** What is said of a number that readers are not told, as a summary says it. */
export const useHiddenText = (): string => useTranslations('summaries.files')('hidden');

/** The figure as it is read: 27,4 % · 43-46 % · diskretioneret · skjult. */
export function useValueText(): (said: Said) => string {
  const t = useTranslations('keyFigures');
  const locale = useLocale();
  const hiddenText = useHiddenText();
  return ({ value, valueTo, unit, suppressed, hidden }) => {
    if (hidden) return hiddenText;
    if (value === null) return t(suppressed ? 'suppressed' : 'withdrawn');
    const upper = valueTo === null ? null : numberText(valueTo, unit, locale);
    const lower = numberText(value, upper === null ? unit : 'COUNT', locale);
    return upper === null ? lower : t('span', { from: lower, to: upper });
  };
}

/** The name with the ages it counts. */
export function useFigureName(): (name: FigureName) => string {
  const t = useTranslations('keyFigures');
  const agesText = useAgesText();
  return (name) => {
    const ages = agesText(name);
    const bare = t(`catalogue.${name}.name`);
    // Some are told apart by their ages already.
    return ages === null || /\d/.test(bare) ? bare : t('nameWithAges', { name: bare, ages });
  };
}

export function useAgesText(): (name: FigureName) => string | null {
  const t = useTranslations('keyFigures');
  return (name) => {
    const { ages } = formOf(name);
    if (ages === null) return null;
    const [from, to] = ages;
    return to === null ? t('agesUp', { from }) : t('ages', { from, to });
  };
}

/** The year, or the years, that a figure is about. */
export function usePeriodText(): (period: Pick<FigureRecord, 'periodFrom' | 'periodTo'>) => string {
  const t = useTranslations('keyFigures');
  return ({ periodFrom, periodTo }) => {
    const [from, to] = [periodFrom?.slice(0, 4), periodTo?.slice(0, 4)];
    if (!from && !to) return '–';
    return from && to && from !== to ? t('years', { from, to }) : t('year', { year: to ?? from ?? '' });
  };
}
