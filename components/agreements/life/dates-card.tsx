import { useLocale, useTranslations } from 'next-intl';
import { type AgreementDate, agreementDates } from '@/lib/domain/agreement/life/agreement-dates';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { Card } from '../../ui/card';
import { formatLongDay } from '../../ui/format';
import type { ShownVersion } from '../agreement-version';
import { SectionReference } from '../section-reference';

interface DatesCardProps {
  versions: readonly ShownVersion[];
  today: CalendarDate;
}

/** The days to come that the parties must not miss, agreement by agreement. */
export function DatesCard({ versions, today }: DatesCardProps) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  const rows = versions
    .map((version) => ({ version, dates: agreementDates(version, today) }))
    .filter(({ dates }) => dates.length > 0);
  if (rows.length === 0) return null;
  return (
    <Card title={t('dates')} id="dates" small>
      <div className="space-y-3.5 text-md">
        {rows.map(({ version, dates }) => (
          <section key={`${version.slug} ${version.version}`}>
            {rows.length > 1 && (
              <h3 className="text-sm">
                {version.agreement.municipality.name}, {version.agreement.shortTitle[locale]}
              </h3>
            )}
            <dl className="space-y-1.5">
              {dates.map((date) => (
                <DateRow key={date.kind} date={date} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Card>
  );
}

function DateRow({ date: { kind, day, reference } }: { date: AgreementDate }) {
  const t = useTranslations('agreementLife');
  const locale = useLocale();
  return (
    <div>
      <dt className="text-sm text-ink-muted">{t(`dateKinds.${kind}`)}</dt>
      <dd>
        {formatLongDay(day, locale)}{' '}
        {reference && (
          <span className="block">
            <SectionReference reference={reference} />
          </span>
        )}
      </dd>
    </div>
  );
}
