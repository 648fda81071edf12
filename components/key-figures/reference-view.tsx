import { useTranslations } from 'next-intl';
import {
  type ReferenceFigure,
  type ReferenceLine,
  referenceTable,
} from '@/lib/domain/key-figures/reference-table';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { useValueText } from './figure-words';

/** Municipalities side by side, what is uncertain said in words, reservations and the source below. */
export function ReferenceView({ figures }: { figures: readonly ReferenceFigure[] }) {
  const t = useTranslations('keyFigures.municipalities');
  const name = useLineName();
  const { municipalities, lines } = referenceTable(figures);
  const columns: readonly Column<ReferenceLine>[] = [
    {
      key: 'figure',
      label: t('figure'),
      header: true,
      cell: (line) => <span className="block min-w-44">{name(line)}</span>,
    },
    ...municipalities.map(({ code, name: label }) => ({
      ...{ key: code, label, align: 'end' as const },
      cell: (line: ReferenceLine) => <Cell cell={line.cells.get(code)} />,
    })),
  ];
  return (
    <div className="grid grid-cols-1 gap-5">
      <Card flush>
        <DataTable
          caption={t('caption')}
          rows={lines}
          rowKey={({ figure, yearFrom, yearTo }) => `${figure} ${yearFrom} ${yearTo}`}
          columns={columns}
          keepColumns
        />
      </Card>
      <Notes figures={figures} />
    </div>
  );
}

function useLineName(): (line: Pick<ReferenceLine, 'figure' | 'yearFrom' | 'yearTo'>) => string {
  const t = useTranslations('keyFigures');
  return ({ figure, yearFrom, yearTo }) => {
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
      {cell.value === null ? t('unknown') : value({ ...cell, suppressed: false })}
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
