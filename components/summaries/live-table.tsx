import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LiveFigure } from '@/lib/domain/summary/live-figures';
import type { Behind, Summary } from '@/lib/domain/summary/summary';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { behindHref } from './behind-href';
import { cellText, NOTHING } from './cell-text';
import { spanName } from './summary-facts';
import type { Speaking } from './term-words';

interface Props {
  live: readonly { summary: Summary; figures: readonly LiveFigure[] }[];
  speaking: Speaking;
  opens: boolean;
}

type Line = { figure: LiveFigure['figure']; cells: readonly (LiveFigure | undefined)[] };

/** The same rows as the published table has, counted by the app for the reader’s own municipalities in the last whole year. */
export function LiveTable({ live, speaking, opens }: Props) {
  const t = useTranslations('summaries.beside');
  const tFigures = useTranslations('keyFigures.catalogue');
  const lines: readonly Line[] = (live[0]?.figures ?? []).map(({ figure }, at) => ({
    figure,
    cells: live.map(({ figures }) => figures[at]),
  }));
  const columns: readonly Column<Line>[] = [
    { key: 'figure', label: t('figure'), header: true, cell: ({ figure }) => tFigures(`${figure}.name`) },
    ...live.map(
      ({ summary }, at): Column<Line> => ({
        key: summary.municipalityId,
        label: t('of', { municipality: summary.municipality, period: spanName(summary.period, speaking) }),
        align: 'end',
        cell: ({ cells }) => <Figure live={cells[at]} summary={summary} speaking={speaking} opens={opens} />,
      }),
    ),
  ];
  return (
    <Card title={t('live')} flush>
      <p className="max-w-prose px-4.5 pb-2 text-ink-muted md:px-6">{t('liveLead')}</p>
      <DataTable
        caption={t('live')}
        columns={columns}
        rows={lines}
        rowKey={({ figure }) => figure}
        keepColumns="figures"
      />
      <dl className="grid gap-2 border-t border-line px-4.5 py-4 text-sm md:px-6 [&>div]:max-w-prose">
        {lines.map(({ figure }) => (
          <div key={figure}>
            <dt className="font-medium">{tFigures(`${figure}.name`)}</dt>
            <dd className="text-ink-muted">{definition(figure, t)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

const definition = (figure: string, t: ReturnType<typeof useTranslations<'summaries.beside'>>): string => {
  const known = [
    'socialDwellings',
    'homesForAllocation',
    'cheapHomesForAllocation',
    'unusedForAllocation',
  ] as const;
  const found = known.find((name) => name === figure);
  return found ? t(`definitions.${found}`) : '';
};

function Figure({
  live,
  summary,
  speaking,
  opens,
}: {
  live: LiveFigure | undefined;
  summary: Summary;
  speaking: Speaking;
  opens: boolean;
}) {
  if (!live?.cell) return NOTHING;
  const { cell, table, column } = live;
  const text = cellText(cell, speaking);
  const behind: Behind | undefined = 'behind' in cell ? cell.behind : undefined;
  if (!opens || behind === undefined) return <span className="tabular-nums">{text}</span>;
  return (
    <Link href={behindHref(summary, behind, { table, column })} prefetch={false} className="tabular-nums">
      {text}
    </Link>
  );
}
