import { useLocale, useTranslations } from 'next-intl';
import type { FigureRecord, Hiding } from '@/lib/domain/key-figures/figure-record';
import { paths } from '@/lib/platform/paths';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatNumber } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { useFigureName, useHiddenText, usePeriodText, useValueText } from './figure-words';

interface FigureTableProps {
  rows: readonly FigureRecord[];
  caption: string;
  /** The rows are of one place already. */
  withoutPlace?: boolean;
}

/** Figures with their place, value, period and source; each leads to its history. */
export function FigureTable({ rows, caption, withoutPlace }: FigureTableProps) {
  const t = useTranslations('keyFigures.columns');
  const place: Column<FigureRecord> = {
    key: 'place',
    label: t('place'),
    cell: ({ placeName, placeOf }) => (
      <span>
        {placeName}
        {placeOf && <Sub>{placeOf}</Sub>}
      </span>
    ),
  };
  const columns: readonly Column<FigureRecord>[] = [
    { key: 'figure', label: t('figure'), header: true, cell: (row) => <Name row={row} /> },
    ...(withoutPlace ? [] : [place]),
    { key: 'value', label: t('value'), align: 'end', cell: (row) => <Value row={row} /> },
    { key: 'period', label: t('period'), nowrap: true, cell: (row) => <Period row={row} /> },
    { key: 'source', label: t('source'), cell: (row) => <Source row={row} /> },
  ];
  return (
    <>
      <DataTable caption={caption} rows={rows} rowKey={({ id }) => id} columns={columns} />
      <HiddenNote among={rows} />
    </>
  );
}

/** Why something stands as hidden, once below what it stands in. */
export function HiddenNote({ among }: { among: readonly Hiding[] }) {
  const t = useTranslations('summaries.files');
  if (!among.some(({ hidden, personsHidden }) => hidden || personsHidden)) return null;
  return <p className="max-w-prose px-4.5 py-3 text-sm text-ink-muted md:px-6">{t('hiddenNote')}</p>;
}

function Name({ row: { name, place } }: { row: FigureRecord }) {
  const figureName = useFigureName();
  return <RowLink href={paths.figureSeries(name, place)}>{figureName(name)}</RowLink>;
}

export function Value({ row }: { row: FigureRecord }) {
  const t = useTranslations('keyFigures');
  const locale = useLocale();
  const text = useValueText()(row);
  const hidden = useHiddenText();
  const persons = row.personsHidden ? hidden : row.persons !== null && formatNumber(row.persons, locale);
  return (
    <span>
      <span className={row.value === null ? 'text-ink-muted' : 'tabular-nums'}>{text}</span>
      {persons !== false && row.unit !== 'COUNT' && (
        <Sub>
          {t('columns.persons')} {persons}
        </Sub>
      )}
      {row.uncertain && <Chip tone="warning">{t('uncertain')}</Chip>}
    </span>
  );
}

export function Period({ row }: { row: FigureRecord }) {
  const t = useTranslations('keyFigures.columns');
  const period = usePeriodText()(row);
  const on = `${t('on')} ${formatDay(row.on, useLocale())}`;
  // Of a day and of no period there is nothing more to say.
  if (row.periodFrom === null && row.periodTo === null) return on;
  return (
    <span>
      {period}
      <Sub>{on}</Sub>
    </span>
  );
}

export function Source({ row: { kind, source } }: { row: Pick<FigureRecord, 'kind' | 'source'> }) {
  const t = useTranslations('keyFigures.kinds');
  if (kind === 'OTHER' && source !== '') return source;
  return (
    <span>
      {t(kind)}
      {source !== '' && <Sub>{source}</Sub>}
    </span>
  );
}
