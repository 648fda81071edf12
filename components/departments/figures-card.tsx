import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { KEY_FIGURES, type KeyFigureName } from '@/lib/domain/agreement/vocabulary';
import type { FigureRecord } from '@/lib/domain/placement/department-file';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatDay, formatLongDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { type ChartPoint, FigureChart } from './figure-chart';
import { percentText } from './placement-card';

/** One key figure through the years: a picture, and the same as a table. */
export function FigureCards({
  figures,
  agreement,
}: {
  figures: readonly FigureRecord[];
  agreement: Agreement | null;
}) {
  return KEY_FIGURES.flatMap((name) => {
    const own = figures.filter((row) => row.name === name && row.unit === 'PERCENT');
    const levels = (['DEPARTMENT', 'AREA'] as const).map((level) => own.filter((row) => row.level === level));
    return levels
      .filter((rows) => rows.length > 0)
      .map((rows) => (
        <FigureCard
          key={`${name} ${rows[0]?.level}`}
          name={name}
          rows={rows}
          limits={limitsOf(agreement, name)}
        />
      ));
  });
}

/** The figures at which the agreement would propose another tier. */
function limitsOf(agreement: Agreement | null, name: KeyFigureName): readonly number[] {
  const values =
    agreement?.proposal.thresholds.flatMap(({ any }) => any.filter(({ figure }) => figure === name)) ?? [];
  const hundredths = values
    .map(({ value }) => Number((value.n * 100n) / value.d))
    .filter((value) => value > 0);
  return [...new Set(hundredths)].sort((a, b) => a - b);
}

interface FigureCardProps {
  name: KeyFigureName;
  rows: readonly FigureRecord[];
  limits: readonly number[];
}

function FigureCard({ name, rows, limits }: FigureCardProps) {
  const t = useTranslations('departments.figures');
  const locale = useLocale();
  const latest = rows.at(-1);
  const points = rows.flatMap(({ from, value }): ChartPoint[] =>
    value === null ? [] : [{ day: from, hundredths: Math.round(Number(value) * 100) }],
  );
  const ages = latest?.ageFrom && latest.ageTo ? { from: latest.ageFrom, to: latest.ageTo } : null;
  const title = ages ? t('ages', { name: t(name), ...ages }) : t(name);
  return (
    <Card small title={title}>
      {points.length > 1 && <FigureChart name={title} points={points} limits={limits} />}
      <div className="space-y-1 text-sm">
        {latest && (
          <p className={points.length > 1 ? 'text-ink-muted' : 'text-xl font-semibold'}>
            {points.length > 1 ? (
              t('sourceLine', { source: latest.source, day: formatLongDay(latest.from, locale) })
            ) : (
              <Value row={latest} />
            )}
          </p>
        )}
        {rows[0]?.level === 'AREA' && <p className="text-ink-muted">{t('area')}</p>}
        <details>
          <summary className="text-accent underline underline-offset-4 print:hidden">{t('table')}</summary>
          <div className="-mx-4.5 mt-2 md:-mx-5">
            <FigureTable rows={rows} title={title} />
          </div>
        </details>
      </div>
    </Card>
  );
}

function FigureTable({ rows, title }: { rows: readonly FigureRecord[]; title: string }) {
  const t = useTranslations('departments.figures');
  const locale = useLocale();
  return (
    <DataTable
      caption={title}
      rows={[...rows].reverse()}
      rowKey={({ from, source }) => `${from} ${source}`}
      keepColumns
      columns={[
        {
          key: 'day',
          label: t('day'),
          header: true,
          cell: ({ from, source }) => (
            <>
              {formatDay(from, locale)}
              <Sub>{source}</Sub>
            </>
          ),
        },
        { key: 'value', label: t('value'), align: 'end', cell: (row) => <Value row={row} /> },
      ]}
    />
  );
}

function Value({ row: { value, suppressed } }: { row: FigureRecord }) {
  const t = useTranslations('departments.figures');
  const locale = useLocale();
  if (value === null) return t(suppressed ? 'suppressed' : 'missing');
  return percentText(value, locale);
}
