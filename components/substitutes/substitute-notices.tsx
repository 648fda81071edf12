import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { formatLongDay } from '../ui/format';
import { Notice } from '../ui/notice';
import { lastDayOf, type SubstituteRow } from './substitute-period';

interface SubstituteNoticesProps {
  rows: readonly SubstituteRow[];
  userId: string;
}

/** On the start page of both: for whom she stands in, and who stands in for her. */
export function SubstituteNotices({ rows, userId }: SubstituteNoticesProps) {
  const t = useTranslations('substitutes');
  const locale = useLocale();
  const own = rows.filter(({ absent, substitute }) => [absent.userId, substitute.userId].includes(userId));
  if (own.length === 0) return null;
  const periodOf = (row: SubstituteRow) => {
    const from = formatLongDay(row.from, locale);
    const last = lastDayOf(row);
    return last === null ? t('open', { from }) : t('within', { from, to: formatLongDay(last, locale) });
  };
  return (
    <div className="mb-5 grid gap-3 print:hidden">
      {own.map((row) => {
        const standsIn = row.substitute.userId === userId;
        return (
          <Notice key={row.id}>
            {t(standsIn ? 'standIn' : 'stoodInFor', {
              name: standsIn ? row.absent.name : row.substitute.name,
              period: periodOf(row),
            })}{' '}
            {!standsIn && (
              <Link href={paths.substitutes} prefetch={false}>
                {t('change')}
              </Link>
            )}
          </Notice>
        );
      })}
    </div>
  );
}
