import { useLocale, useTranslations } from 'next-intl';
import { daysInMonth, firstOfMonth } from '@/lib/domain/calendar/days';
import { nameOfMonth } from '@/lib/domain/shared/day-words';
import { isDayKnown, type YearEntry } from '@/lib/domain/year/year-entry';
import { formatDayAndMonth, formatShortWeekday } from '../ui/format';

/** When an event is, in a few words: `torsdag 12. mar.`, `i marts`, `januar-februar`, `8. februar til 10. maj`. */
export function useWhenWords(): (entry: Pick<YearEntry, 'first' | 'last'>) => string {
  const t = useTranslations('year.when');
  const locale = useLocale();
  const month = (day: string) => nameOfMonth(Number(day.slice(5, 7)))[locale];
  return (entry) => {
    const { first, last } = entry;
    if (isDayKnown(entry)) return t('known', { day: formatShortWeekday(first, locale) });
    const whole = first === firstOfMonth(first) && Number(last.slice(8)) === daysInMonth(last);
    if (!whole)
      return t('span', {
        first: formatDayAndMonth(first, locale),
        last: formatDayAndMonth(last, locale),
      });
    return first.slice(0, 7) === last.slice(0, 7)
      ? t('month', { month: month(first) })
      : t('months', { first: month(first), last: month(last) });
  };
}
