import type { Locale } from 'next-intl';
import { quarterOf, type ReportPeriod } from '@/lib/domain/reporting/period';
import { formatDay } from '../ui/format';
import { dayFormatter } from '../ui/formatters';

type Say = (key: 'quarterName' | 'datesName', values: Record<string, string | number>) => string;

/** oktober 2025; 4. kvartal 2025; 2025; 15.01.2025 til 01.03.2025 */
export function periodName({ kind, from, through }: ReportPeriod, locale: Locale, t: Say): string {
  switch (kind) {
    case 'month':
      return monthAndYear(from, locale);
    case 'quarter':
      return t('quarterName', { quarter: quarterOf(from), year: from.slice(0, 4) });
    case 'year':
      return from.slice(0, 4);
    case 'dates':
      return t('datesName', { from: formatDay(from, locale), through: formatDay(through, locale) });
  }
}

function monthAndYear(day: string, locale: Locale): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return dayFormatter(locale, { month: 'long', year: 'numeric' }).format(noon);
}
