import { useLocale, useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatRent } from '../ui/format';
import { Sub } from '../ui/row-link';

interface ThresholdRow {
  readonly municipalityId: string;
  readonly municipalityName: string;
  readonly from: CalendarDate;
  readonly ore: number;
  readonly source: string;
  readonly recordedAt: Date;
  readonly recordedByName: string;
}

/** What has been said of cheap homes, by whom, the latest day first; of one day the latest word counts. */
export function ThresholdTable({ rows }: { rows: readonly ThresholdRow[] }) {
  const t = useTranslations('summaries.values');
  const locale = useLocale();
  const columns: readonly Column<ThresholdRow>[] = [
    { key: 'municipality', label: t('municipality'), header: true, cell: (row) => row.municipalityName },
    { key: 'from', label: t('from'), nowrap: true, cell: ({ from }) => formatDay(from, locale) },
    { key: 'ore', label: t('ore'), align: 'end', nowrap: true, cell: ({ ore }) => formatRent(ore, locale) },
    {
      ...{ key: 'source', label: t('source') },
      cell: ({ source, recordedByName }) => (
        <span>
          {source}
          <Sub>{t('recordedBy', { name: recordedByName })}</Sub>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('known')}
      rows={rows}
      rowKey={({ municipalityId, from, recordedAt }) =>
        `${municipalityId} ${from} ${recordedAt.toISOString()}`
      }
      columns={columns}
    />
  );
}
