import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import {
  type ReferenceFigure,
  type ReferenceLine,
  referenceTable,
  withLinesBeside,
} from '@/lib/domain/key-figures/reference-table';
import { rowsBeside } from '@/lib/domain/summary/live-figures';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { HiddenNote } from './figure-table';
import { useValueText } from './figure-words';

/** What stands beside the published figures of a municipality today. */
export interface LiveColumn {
  code: string;
  label: string;
  cell: (figure: FigureName) => ReactNode;
  /** Figures that somebody has entered of it. */
  entered: ReadonlySet<FigureName>;
}

interface Props {
  figures: readonly ReferenceFigure[];
  /** Of one's own municipalities: beside their published column where they have one, after the others where not. */
  live?: readonly LiveColumn[];
  /** What today’s figure of a row counts, or why there is none. */
  liveDefinition?: (figure: FigureName) => ReactNode;
}

/** Municipalities side by side, every figure with its definition, what is uncertain said in words, reservations and the source below. */
export function ReferenceView({ figures, live = [], liveDefinition }: Props) {
  const t = useTranslations('keyFigures.municipalities');
  const { municipalities, lines: published } = referenceTable(figures);
  const entered = new Set(live.flatMap((one) => [...one.entered]));
  const lines = withLinesBeside(published, (figure) => rowsBeside(figure, entered));
  const columns: readonly Column<ReferenceLine>[] = [
    {
      key: 'figure',
      label: t('figure'),
      header: true,
      cell: (line) => <Named line={line} live={liveDefinition?.(line.figure)} />,
    },
    ...municipalities.flatMap(({ code, name: label }): readonly Column<ReferenceLine>[] => [
      {
        ...{ key: code, label, align: 'end' as const },
        cell: (line: ReferenceLine) => <Cell cell={line.cells.get(code)} />,
      },
      ...live.filter((one) => one.code === code).map(liveColumn),
    ]),
    ...live.filter(({ code }) => !municipalities.some((one) => one.code === code)).map(liveColumn),
  ];
  return (
    <div className="grid grid-cols-1 gap-5">
      <Card flush>
        <DataTable
          caption={t('caption')}
          rows={lines}
          rowKey={({ figure, yearFrom, yearTo }) => `${figure} ${yearFrom} ${yearTo}`}
          columns={columns}
          keepColumns="figures"
        />
        <HiddenNote among={figures} />
      </Card>
      <Notes figures={figures} />
    </div>
  );
}

const liveColumn = ({ code, label, cell }: LiveColumn): Column<ReferenceLine> => ({
  ...{ key: `live ${code}`, label, align: 'end' },
  cell: ({ figure }) => cell(figure),
});

/** The figure and its year; its definition is a press away. */
function Named({ line, live }: { line: ReferenceLine; live: ReactNode }) {
  const t = useTranslations('keyFigures');
  const name = useLineName();
  return (
    <details className="min-w-44 max-w-80">
      <summary className="cursor-pointer">{name(line)}</summary>
      <div className="space-y-1 py-1 text-sm font-normal text-ink-muted">
        <p>{t(`catalogue.${line.figure}.definition`)}</p>
        {live && <p>{live}</p>}
      </div>
    </details>
  );
}

function useLineName(): (line: Pick<ReferenceLine, 'figure' | 'yearFrom' | 'yearTo'>) => string {
  const t = useTranslations('keyFigures');
  return ({ figure, yearFrom, yearTo }) => {
    if (yearFrom === null || yearTo === null) return t(`catalogue.${figure}.name`);
    const years =
      yearFrom === yearTo ? String(yearTo) : t('years', { from: String(yearFrom), to: String(yearTo) });
    return t('nameWithAges', { name: t(`catalogue.${figure}.name`), ages: years });
  };
}

function Cell({ cell }: { cell: ReferenceFigure | undefined }) {
  const t = useTranslations('keyFigures');
  const value = useValueText();
  if (cell === undefined) return '–';
  return (
    <span className="whitespace-nowrap">
      {cell.value === null && !cell.hidden ? t('unknown') : value({ ...cell, suppressed: false })}
      {cell.uncertain && <Sub>{t('municipalities.uncertainMark')}</Sub>}
    </span>
  );
}

function Notes({ figures }: { figures: readonly ReferenceFigure[] }) {
  const t = useTranslations('keyFigures.municipalities');
  const name = useLineName();
  const sources = [...new Set(figures.map(({ source }) => source))];
  return (
    <Card title={t('notes')}>
      <div className="max-w-prose space-y-2 text-md">
        <p>{t('uncertainText')}</p>
        <ul className="list-disc space-y-1 pl-5">
          {figures.flatMap((cell) =>
            cell.note === null
              ? []
              : [
                  <li key={`${cell.figure} ${cell.municipalityCode}`}>
                    {t('note', { municipality: cell.municipalityName, figure: name(cell), note: cell.note })}
                  </li>,
                ],
          )}
        </ul>
        {sources.map((source) => (
          <p key={source} className="text-ink-muted">
            {t('source', { source })}
          </p>
        ))}
      </div>
    </Card>
  );
}
