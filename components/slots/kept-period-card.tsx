import { useLocale, useTranslations } from 'next-intl';
import type { KeptOfCitizen, KeptPeriod } from '@/lib/domain/slot/kept-period';
import { Card } from '../ui/card';
import { shortMoment } from '../vacancies/moment';

interface KeptPeriodCardProps {
  what: KeptOfCitizen;
  /** The months in force, by municipality. */
  now: readonly {
    readonly id: string;
    readonly name: string;
    readonly months: Readonly<Record<KeptOfCitizen, number>>;
  }[];
  /** Every change of every period, the latest first. */
  given: readonly (KeptPeriod & {
    readonly id: string;
    readonly municipalityId: string;
    readonly municipalityName: string;
  })[];
}

/** The period in force with where it comes from, and every change of it. */
export function KeptPeriodCard({ what, now, given }: KeptPeriodCardProps) {
  const t = useTranslations('slots.contactPeriod');
  const locale = useLocale();
  const changes = given.filter((row) => row.what === what);
  return (
    <Card title={t(`${what}.inForce`)}>
      <ul className="grid gap-1 text-md">
        {now.map(({ id, name, months }) => (
          <li key={id}>
            {t(`${what}.rule`, { name, months: months[what] })}{' '}
            {!changes.some(({ municipalityId }) => municipalityId === id) && (
              <span className="text-sm text-ink-muted">{t('standing')}</span>
            )}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <>
          <h3 className="mt-4 mb-1 text-md">{t('changes')}</h3>
          <ul className="grid gap-1 text-sm text-ink-muted">
            {changes.map(({ id, municipalityName: name, before, months, by, at }) => (
              <li key={id}>{t('change', { when: shortMoment(at, locale), by, name, before, months })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-4 max-w-prose text-sm text-ink-muted">{t(`${what}.goes`)}</p>
    </Card>
  );
}
