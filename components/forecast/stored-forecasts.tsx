import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ComparedForecast } from '@/lib/domain/forecast/compare-forecast';
import { paths } from '@/lib/platform/paths';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { oneDecimal, rangeText } from './one-decimal';
import { OutcomeMark } from './outcome-mark';

/** Forecasts that were kept, each beside what came; of one that still runs, what came by the end of its latest whole month. */
export function StoredForecasts({ rows }: { rows: readonly ComparedForecast[] }) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  if (rows.length === 0) return <p className="text-md text-ink-muted">{t('noneStored')}</p>;
  return (
    <Card title={t('stored')} flush>
      <DataTable
        caption={t('stored')}
        rows={rows.map((row) => ({
          ...row,
          shown: row.total.outcome === 'RUNNING' ? (row.latest ?? row.total) : row.total,
        }))}
        rowKey={({ forecast }) => forecast.id}
        columns={[
          {
            ...{ key: 'period', label: t('period'), header: true },
            cell: ({ forecast }) => (
              <span>
                <Link href={paths.storedForecast(forecast.id)} prefetch={false}>
                  {t('fromThrough', {
                    from: formatDay(forecast.from, locale),
                    through: formatDay(forecast.through, locale),
                  })}
                </Link>
                <Sub>
                  {t('madeBy', { day: formatDay(forecast.madeOn, locale), name: forecast.madeBy })}
                  {forecast.organisation && ` · ${forecast.organisation}`}
                </Sub>
              </span>
            ),
          },
          {
            ...{ key: 'until', label: t('until') },
            cell: ({ shown }) => formatDay(shown.line.through, locale),
          },
          {
            ...{ key: 'expected', label: t('expected'), align: 'end' },
            cell: ({ shown }) => oneDecimal(shown.line.expected, locale),
          },
          { key: 'range', label: t('range'), align: 'end', cell: ({ shown }) => rangeText(shown.line) },
          { key: 'came', label: t('came'), align: 'end', cell: ({ shown }) => <b>{shown.came}</b> },
          {
            ...{ key: 'outcome', label: t('outcome') },
            cell: ({ shown }) => <OutcomeMark outcome={shown.outcome} />,
          },
        ]}
      />
    </Card>
  );
}
