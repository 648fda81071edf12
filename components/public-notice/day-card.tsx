import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';

const SHOWN = 12;

interface DayCardProps {
  code: string;
  on: CalendarDate;
  today: CalendarDate;
  changes: readonly CalendarDate[];
}

/** The days on which something changed: each opens the page as it was then. */
export function DayCard({ code, on, today, changes }: DayCardProps) {
  const t = useTranslations('publicNotice');
  const locale = useLocale();
  if (changes.length === 0) return null;
  return (
    <Card title={t('changes')} small>
      <p className="mb-2 text-sm text-ink-muted">{t('changesHint')}</p>
      <ul className="space-y-1.5 text-sm">
        {changes.slice(0, SHOWN).map((day) => (
          <li key={day}>
            {day === on ? (
              <b aria-current="date">{formatDay(day, locale)}</b>
            ) : (
              <Link href={paths.publicNotice(code, day)} prefetch={false}>
                {formatDay(day, locale)}
              </Link>
            )}
            {day > today && <span className="text-ink-muted"> · {t('coming')}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
