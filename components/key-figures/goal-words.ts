import { useLocale, useTranslations } from 'next-intl';
import type { Goal } from '@/lib/domain/key-figures/goal';
import { formatDay } from '../ui/format';

/** What a goal asks for: so many fewer a year, at least so many, or that it is followed. */
export function useAmountText(): (goal: Pick<Goal, 'kind' | 'amount'>) => string {
  const t = useTranslations('keyFigures.goals');
  return ({ kind, amount }) => {
    if (kind === 'INDICATOR') return t('followed');
    return t(kind === 'AT_LEAST_PER_YEAR' ? 'atLeast' : 'fewer', { amount: amount ?? 0 });
  };
}

/** From which day a goal holds, and from which no longer. */
export function useDaysText(): (goal: Pick<Goal, 'from' | 'to'>) => string {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  return ({ from, to }) => {
    if (to === null) return t('since', { from: formatDay(from, locale) });
    if (to <= from) return t('takenBack');
    return t('between', { from: formatDay(from, locale), to: formatDay(to, locale) });
  };
}
