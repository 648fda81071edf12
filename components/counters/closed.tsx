import { useLocale, useTranslations } from 'next-intl';
import { isClosed, type Standing } from '@/lib/domain/placement/department-on-day';
import { formatLongDay } from '../ui/format';

/** That nobody lets here, and how long; null where the department is open. @see Høje-Taastrup 3.5 */
export function useClosedSentence(standing: Standing | null): string | null {
  const t = useTranslations('counter.closed');
  const locale = useLocale();
  if (!standing || !isClosed(standing)) return null;
  const { ground } = standing.placed;
  if (ground.by !== 'REHOUSING') return t('plain');
  const from = formatLongDay(ground.row.from, locale);
  return ground.row.to === null
    ? t('from', { from })
    : t('until', { from, to: formatLongDay(ground.row.to, locale) });
}
