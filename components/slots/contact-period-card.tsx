import { useLocale, useTranslations } from 'next-intl';
import type { ContactPeriod } from '@/lib/domain/slot/contact';
import { Card } from '../ui/card';
import { shortMoment } from '../vacancies/moment';

interface ContactPeriodCardProps {
  /** The months in force, by municipality. */
  now: readonly { readonly id: string; readonly name: string; readonly months: number }[];
  /** Every change, the latest first. */
  given: readonly (ContactPeriod & {
    readonly id: string;
    readonly municipalityId: string;
    readonly municipalityName: string;
  })[];
}

/** The period in force with where it comes from, and every change of it. */
export function ContactPeriodCard({ now, given }: ContactPeriodCardProps) {
  const t = useTranslations('slots.contactPeriod');
  const locale = useLocale();
  return (
    <Card title={t('inForce')}>
      <ul className="grid gap-1 text-md">
        {now.map(({ id, name, months }) => (
          <li key={id}>
            {t('rule', { name, months })}{' '}
            {!given.some(({ municipalityId }) => municipalityId === id) && (
              <span className="text-sm text-ink-muted">{t('standing')}</span>
            )}
          </li>
        ))}
      </ul>
      {given.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 text-md">{t('changes')}</h3>
          <ul className="grid gap-1 text-sm text-ink-muted">
            {given.map(({ id, municipalityName: name, before, months, by, at }) => (
              <li key={id}>{t('change', { when: shortMoment(at, locale), by, name, before, months })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 max-w-prose text-sm text-ink-muted">{t('atOnce')}</p>
    </Card>
  );
}
