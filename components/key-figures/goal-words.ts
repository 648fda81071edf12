import { useLocale, useTranslations } from 'next-intl';
import { type FigureName, formOf } from '@/lib/domain/key-figures/catalogue';
import type { Goal } from '@/lib/domain/key-figures/goal';
import type { FigureGoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { AreaCategory } from '@/lib/domain/statute/area-categories';
import { formatDay } from '../ui/format';
import { numberText, useFigureName } from './figure-words';

/** What a goal is of, and what it asks for. */
type Asked =
  | { readonly kind: FigureGoalKind; readonly figure: FigureName; readonly amount: number | null }
  | { readonly kind: 'OFF_LIST'; readonly byYear: number | null };

/** What a goal asks for: so many fewer a year, at least so many, under a number, off a list by a year, or that it is followed. */
export function useAmountText(): (goal: Asked) => string {
  const t = useTranslations('keyFigures.goals');
  const locale = useLocale();
  return (goal) => {
    if (goal.kind === 'OFF_LIST') return t('offBy', { year: String(goal.byYear ?? '') });
    const { kind, figure, amount } = goal;
    if (kind === 'INDICATOR') return t('followed');
    if (kind === 'UNDER')
      return t('under', { value: numberText(String(amount ?? 0), formOf(figure).units[0], locale) });
    return t(kind === 'AT_LEAST_PER_YEAR' ? 'atLeast' : 'fewer', { amount: amount ?? 0 });
  };
}

type Named =
  | { readonly kind: FigureGoalKind; readonly figure: FigureName }
  | { readonly kind: 'OFF_LIST'; readonly list: AreaCategory };

/** The figure with its ages, or the list that the areas are to be off. */
export function useGoalName(): (goal: Named) => string {
  const t = useTranslations('keyFigures.goals');
  const name = useFigureName();
  return (goal) => (goal.kind === 'OFF_LIST' ? t(`lists.${goal.list}`) : name(goal.figure));
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
