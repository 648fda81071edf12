import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { FormAction } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { MarkButton } from './mark-button';

interface ShownFeed {
  id: string;
  about: 'YEAR' | 'DEADLINES';
  createdAt: Date;
  revokedAt: Date | null;
  lastReadAt: Date | null;
}

/** The reader's own links: when each was made and last fetched, and a button that closes it. */
export function CalendarLinks({ feeds, revoke }: { feeds: readonly ShownFeed[]; revoke: FormAction }) {
  const t = useTranslations('year.feed');
  const locale = useLocale();
  const day = (at: Date) => formatLongDay(dayOfInstant(at), locale);
  const moment = (at: Date) => shortMoment(at, locale);
  return (
    <Card title={t('listTitle')}>
      {feeds.length === 0 && <p className="text-ink-muted">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {feeds.map(({ id, about, createdAt, revokedAt, lastReadAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <span className={revokedAt ? 'text-ink-muted' : undefined}>
              {t('madeOn', { day: day(createdAt) })}
              <Sub>
                {[
                  t(`about.${about}`),
                  lastReadAt ? t('lastRead', { when: moment(lastReadAt) }) : t('neverRead'),
                  revokedAt && t('closed', { day: day(revokedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Sub>
            </span>
            {!revokedAt && (
              <MarkButton
                action={revoke}
                values={{ feedId: id }}
                text={t('revoke')}
                label={t('revokeLabel', { day: day(createdAt) })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
