import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { FigureInHistory } from '@/lib/domain/key-figures/figure-record';
import { paths } from '@/lib/platform/paths';
import { buttonClasses } from '../ui/button';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { HiddenNote, Period, Source, Value } from './figure-table';

interface SeriesHistoryProps {
  records: readonly FigureInHistory[];
  /** Ids of those that count when a tier is proposed. */
  counting: ReadonlySet<string>;
  /** Ids of what is the reader's to put right. */
  correctable: ReadonlySet<string>;
}

/** Everything that was ever entered of one figure at one place, the latest first; what was replaced stays. */
export function SeriesHistory({ records, counting, correctable }: SeriesHistoryProps) {
  const t = useTranslations('keyFigures');
  const locale = useLocale();
  const columns: readonly Column<FigureInHistory>[] = [
    {
      key: 'period',
      label: t('columns.period'),
      header: true,
      nowrap: true,
      cell: (row) => <Period row={row} />,
    },
    { key: 'value', label: t('columns.value'), align: 'end', cell: (row) => <Value row={row} /> },
    { key: 'source', label: t('columns.source'), cell: (row) => <Source row={row} /> },
    { key: 'method', label: t('columns.method'), cell: (row) => <Method row={row} /> },
    {
      key: 'recorded',
      label: t('columns.recorded'),
      cell: ({ recordedAt, recordedBy, imported }) => (
        <span>
          {recordedBy
            ? t('series.by', { at: shortMoment(recordedAt, locale), by: recordedBy })
            : shortMoment(recordedAt, locale)}
          {imported && <Sub>{t('series.imported')}</Sub>}
        </span>
      ),
    },
    {
      key: 'state',
      label: t('columns.state'),
      cell: (row) => <State row={row} counts={counting.has(row.id)} mayCorrect={correctable.has(row.id)} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('series.historyCaption')}
        rows={[...records].reverse()}
        rowKey={({ id }) => id}
        columns={columns}
      />
      <HiddenNote among={records} />
    </>
  );
}

function Method({ row: { method, restatedBecause } }: { row: FigureInHistory }) {
  const t = useTranslations('keyFigures.series');
  return (
    <span className="block max-w-80 text-sm">
      {method ?? (restatedBecause ? null : '–')}
      {restatedBecause && <Sub>{t('because', { reason: restatedBecause })}</Sub>}
    </span>
  );
}

function State({ row, counts, mayCorrect }: { row: FigureInHistory; counts: boolean; mayCorrect: boolean }) {
  const t = useTranslations('keyFigures.series');
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Chip tone={row.restated ? 'plain' : 'success'}>{t(row.restated ? 'restated' : 'stands')}</Chip>
      {counts && <Chip tone="strong">{t('counts')}</Chip>}
      {mayCorrect && !row.restated && (
        <Link href={paths.correctFigure(row.id)} prefetch={false} className={buttonClasses('plain', 'sm')}>
          {t('correct')}
        </Link>
      )}
    </span>
  );
}
