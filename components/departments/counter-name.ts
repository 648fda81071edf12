import type { useTranslations } from 'next-intl';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';

type Words = ReturnType<typeof useTranslations<'departments'>>;

/** What a counter counts: a dwelling type, or homes with a rule of their own. */
export const counterName = ({ terms, name }: Pick<CounterOnDay, 'terms' | 'name'>, t: Words): string => {
  if (terms.rule) return t('counter.OWN');
  return terms.dwellingType ? t(`counter.${terms.dwellingType}`) : name;
};
