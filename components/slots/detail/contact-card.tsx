import { useLocale, useTranslations } from 'next-intl';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { shortMoment } from '../../vacancies/moment';

/** That a contact was handed over; what is in it is shown on a page of its own, and each look is recorded. */
export function ContactCard({ file, mayView }: { file: SlotCase; mayView: boolean }) {
  const t = useTranslations('slots.contact');
  const locale = useLocale();
  const { slot, contacts } = file;
  const [latest] = contacts;
  if (slot.state !== 'NAMED' && latest === undefined) return null;
  return (
    <Card title={t('title')} small>
      <div className="grid gap-2 text-sm">
        {latest === undefined && <p className="text-ink-muted">{t('none')}</p>}
        {latest?.erasedAt && <p className="text-ink-muted">{t('erased')}</p>}
        {latest && latest.erasedAt === null && (
          <>
            <p>{t('masked', { when: shortMoment(latest.handedOverAt, locale) })}</p>
            <p className="text-ink-muted">
              {t('logged')} {t('eraseOn', { day: formatDay(latest.eraseOn, locale) })}
            </p>
            {mayView && (
              <p>
                <LinkButton href={`${paths.slot(slot.id)}/contact`} size="sm">
                  {t('show')}
                </LinkButton>
              </p>
            )}
          </>
        )}
        {latest && latest.views.length > 0 && <Views views={latest.views} />}
      </div>
    </Card>
  );
}

function Views({ views }: { views: SlotCase['contacts'][number]['views'] }) {
  const t = useTranslations('slots.contact');
  const locale = useLocale();
  return (
    <details className="text-xs text-ink-muted">
      <summary className="underline underline-offset-4">{t('views', { count: views.length })}</summary>
      <ul className="mt-1.5 space-y-0.5">
        {views.map(({ byName, at }) => (
          <li key={at.toISOString()}>{t('viewedBy', { name: byName, when: shortMoment(at, locale) })}</li>
        ))}
      </ul>
    </details>
  );
}
