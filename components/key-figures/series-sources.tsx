import { useLocale, useTranslations } from 'next-intl';
import {
  bySource,
  disagreements,
  type FigureInHistory,
  type FigureSeries,
  yearOfFigure,
} from '@/lib/domain/key-figures/figure-record';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { Notice } from '../ui/notice';
import { useFigureName, useValueText } from './figure-words';
import { SeriesChart, type SeriesLine } from './series-chart';

/** What the sources say side by side: a line for each, and the same as a table with a column for each. */
export function SeriesSources({ series }: { series: FigureSeries }) {
  const t = useTranslations('keyFigures.series');
  const lines = useLines(series);
  const label = useChartLabel(series, lines);
  const different = disagreements(series.records);
  return (
    <Card title={t('sources')}>
      <div className="space-y-4">
        {different.length > 0 && <Notice>{t('disagree', { years: different.join(', ') })}</Notice>}
        <SeriesChart label={label} lines={lines} />
        <SideBySide series={series} label={label} />
      </div>
    </Card>
  );
}

function useSourceName(): (record: Pick<FigureInHistory, 'kind' | 'source'>) => string {
  const t = useTranslations('keyFigures.kinds');
  return ({ kind, source }) => (kind === 'OTHER' && source !== '' ? source : t(kind));
}

function useLines({ records }: FigureSeries): readonly SeriesLine[] {
  const sourceName = useSourceName();
  const valueText = useValueText();
  return [...bySource(records).values()].flatMap((own) => {
    const [first] = own;
    const points = own.flatMap((record) =>
      record.value === null
        ? []
        : [
            {
              year: yearOfFigure(record),
              value: middleOf(record.value, record.valueTo),
              text: valueText(record),
            },
          ],
    );
    return first && points.length > 0 ? [{ source: sourceName(first), points }] : [];
  });
}

/** A span is drawn at its middle; the table says the span. */
const middleOf = (value: string, valueTo: string | null): number =>
  (Number(value) + Number(valueTo ?? value)) / 2;

function useChartLabel({ name, placeName }: FigureSeries, lines: readonly SeriesLine[]): string {
  const t = useTranslations('keyFigures.series');
  const figureName = useFigureName();
  const told = lines.map(({ source, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return source;
    return points.length === 1
      ? t('chartPoint', { source, value: first.text, year: String(first.year) })
      : t('chartLine', {
          ...{ source, first: first.text, firstYear: String(first.year) },
          ...{ last: last.text, lastYear: String(last.year) },
        });
  });
  return t('chart', { name: figureName(name), place: placeName, lines: told.join('; ') });
}

function SideBySide({ series, label }: { series: FigureSeries; label: string }) {
  const t = useTranslations('keyFigures');
  const sourceName = useSourceName();
  const valueText = useValueText();
  const locale = useLocale();
  const sources = [...bySource(series.records)];
  const years = [...new Set(sources.flatMap(([, own]) => own.map(yearOfFigure)))].sort((a, b) => b - a);
  return (
    <div className="-mx-4.5 md:-mx-6" lang={locale}>
      <DataTable
        caption={label}
        rows={years}
        rowKey={String}
        keepColumns
        columns={[
          { key: 'year', label: t('filter.year'), header: true, cell: String },
          ...sources.map(([key, own]) => ({
            key,
            label: own[0] ? sourceName(own[0]) : key,
            align: 'end' as const,
            cell: (year: number) =>
              own
                .filter((record) => yearOfFigure(record) === year)
                .map(valueText)
                .join(', ') || '–',
          })),
        ]}
      />
    </div>
  );
}
