import { useLocale, useTranslations } from 'next-intl';
import type { IndividualInForce } from '@/lib/domain/agreement/individual/individual-agreement';
import { individualRules } from '@/lib/domain/agreement/individual/individual-rules';
import { addDays } from '@/lib/domain/calendar/days';
import { type CalendarDate, isInForce } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { DataTable } from '../../ui/data-table';
import { formatDay } from '../../ui/format';
import { RowLink, Sub } from '../../ui/row-link';

interface IndividualListProps {
  individuals: readonly IndividualInForce[];
  today: CalendarDate;
  aside?: React.ReactNode;
}

/** What each organisation has agreed for itself under the framework. */
export function IndividualList({ individuals, today, aside }: IndividualListProps) {
  const t = useTranslations('agreementLife');
  const tList = useTranslations('agreements');
  const locale = useLocale();
  return (
    <Card title={t('individuals')} id="individual" flush aside={aside}>
      {individuals.length === 0 ? (
        <p className="px-4.5 pb-4.5 text-md text-ink-muted md:px-6">{t('noIndividuals')}</p>
      ) : (
        <DataTable
          caption={t('individuals')}
          rows={individuals}
          rowKey={({ id }) => id}
          columns={[
            {
              ...{ key: 'organisation', label: t('organisation'), header: true },
              cell: (row) => (
                <span>
                  <RowLink href={`${paths.agreement(row.slug)}?version=${row.version}`}>
                    {row.agreement.organisation.name}
                  </RowLink>
                  <Sub>
                    {row.agreement.municipality.name} · {tList('version', { version: row.version })}
                  </Sub>
                </span>
              ),
            },
            {
              ...{ key: 'period', label: tList('period') },
              cell: ({ from, to }) =>
                to === null
                  ? tList('fromOn', { from: formatDay(from, locale) })
                  : tList('fromTo', {
                      from: formatDay(from, locale),
                      to: formatDay(addDays(to, -1), locale),
                    }),
            },
            {
              ...{ key: 'says', label: t('decides') },
              cell: ({ agreement }) => t('rulesCount', { count: individualRules(agreement, null).length }),
            },
            {
              ...{ key: 'state', label: tList('inForce'), labelHidden: true, nowrap: true },
              cell: (row) =>
                isInForce(row, today) ? (
                  <Chip tone="success">{tList('inForce')}</Chip>
                ) : (
                  <Chip>{tList(row.from > today ? 'coming' : 'ended')}</Chip>
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
