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
        rows={rows}
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
            cell: ({ sofar }) => formatDay(sofar.line.through, locale),
          },
          {
            ...{ key: 'expected', label: t('expected'), align: 'end' },
            cell: ({ sofar }) => oneDecimal(sofar.line.expected, locale),
          },
          { key: 'range', label: t('range'), align: 'end', cell: ({ sofar }) => rangeText(sofar.line) },
          { key: 'came', label: t('came'), align: 'end', cell: ({ sofar }) => <b>{sofar.came}</b> },
          {
            ...{ key: 'outcome', label: t('outcome') },
            cell: ({ sofar }) => <OutcomeMark outcome={sofar.outcome} />,
          },
        ]}
      />
    </Card>
  );
}
