import { useLocale, useTranslations } from 'next-intl';
import { addDays, daysBetween } from '@/lib/domain/calendar/days';
import { type CalendarDate, calendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { cardClasses } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { formatLongDay } from '../ui/format';
import { Notice } from '../ui/notice';
import { RowLink, Sub } from '../ui/row-link';
import { AgreementFacts, AgreementMark } from './agreement-head';
import type { ShownVersion } from './agreement-version';

interface AgreementListProps {
  versions: readonly ShownVersion[];
  today: CalendarDate;
}

/** Half a year before the end there is still time to renegotiate. @see Holbæk 11, Høje-Taastrup 6.1 */
const SOON_DAYS = 183;

/** The agreements within reach, the latest first. */
export function AgreementList({ versions, today }: AgreementListProps) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  if (versions.length === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>;
  return (
    <div className="space-y-4">
      {versions
        .filter((version) => endsSoon(version, versions, today))
        .map((version) => (
          <Notice
            key={version.slug}
            tone="warning"
            title={`${t('endsSoon', { day: formatLongDay(lastDay(version), locale) })}.`}
          >
            {version.agreement.municipality.name}: {t('endsSoonText')}
          </Notice>
        ))}
      <div className={cardClasses}>
        <DataTable
          caption={t('title')}
          rows={versions}
          rowKey={({ slug, version }) => `${slug}-${version}`}
          columns={[
            {
              key: 'title',
              label: t('title'),
              header: true,
              cell: (row) => (
                <span>
                  <RowLink href={hrefOf(row, versions)}>{row.agreement.title[locale]}</RowLink>
                  <Sub>{row.agreement.municipality.name}</Sub>
                </span>
              ),
            },
            { key: 'period', label: t('period'), cell: (row) => <AgreementFacts version={row} /> },
            {
              key: 'parties',
              nowrap: true,
              label: t('parties'),
              cell: (row) => t('partiesCount', { count: row.agreement.organisations.length }),
            },
            {
              key: 'state',
              label: t('inForce'),
              labelHidden: true,
              nowrap: true,
              cell: (row) => <AgreementMark version={row} today={today} />,
            },
          ]}
        />
      </div>
    </div>
  );
}

const lastDay = ({ to }: ShownVersion): CalendarDate => addDays(to ?? calendarDate('9999-12-31'), -1);

/** Ends within half a year, and no later version of the same municipality takes over. */
function endsSoon(version: ShownVersion, all: readonly ShownVersion[], today: CalendarDate): boolean {
  const { to } = version;
  if (to === null || !isInForce(version, today) || daysBetween(today, to) > SOON_DAYS) return false;
  const { name } = version.agreement.municipality;
  return !all.some((other) => other.agreement.municipality.name === name && isInForce(other, to));
}

const hrefOf = ({ slug, version }: ShownVersion, all: readonly ShownVersion[]): string =>
  all.some((other) => other.slug === slug && other.version !== version)
    ? `/agreements/${slug}?version=${version}`
    : `/agreements/${slug}`;
