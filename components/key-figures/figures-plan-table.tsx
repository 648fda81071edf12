import { useLocale, useTranslations } from 'next-intl';
import type { StatedFigure } from '@/lib/domain/key-figures/figure';
import { headingOf } from '@/lib/domain/key-figures/figure-columns';
import type { PlannedFigure, PlannedKind } from '@/lib/domain/key-figures/plan-figures';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Source } from './figure-table';
import { useFigureName, useValueText } from './figure-words';

interface FiguresPlanProps {
  kind: PlannedKind;
  rows: readonly PlannedFigure[];
  /** Places by their ids, as people call them. */
  places: ReadonlyMap<string, string>;
  municipalityName: string;
}

/** The figures of a file of one kind: what is new, what is restated, or what has to be put right. */
export function FiguresPlanTable({ kind, rows, places, municipalityName }: FiguresPlanProps) {
  const t = useTranslations('keyFigures.imports');
  const name = useFigureName();
  const value = useValueText();
  const locale = useLocale();
  const placeOf = ({ place }: StatedFigure): string => {
    if (place.level === 'MUNICIPALITY') return municipalityName;
    if (place.level === 'GROUP') return place.groupName;
    return places.get(place.level === 'AREA' ? place.areaId : place.departmentId) ?? '';
  };
  const ofFigure = (cell: (figure: StatedFigure) => React.ReactNode) => (row: PlannedFigure) =>
    row.kind === 'REFUSED' ? null : cell(row.figure);
  const line: Column<PlannedFigure> = {
    key: 'line',
    label: t('line'),
    header: true,
    nowrap: true,
    cell: ({ line: at }) => at,
  };
  const columns: readonly Column<PlannedFigure>[] =
    kind === 'REFUSED'
      ? [
          line,
          {
            key: 'called',
            label: t('called'),
            cell: ({ called, heading }) => [called, heading].filter(Boolean).join(' · '),
          },
          {
            key: 'faults',
            label: t('faults'),
            cell: (row) => (row.kind === 'REFUSED' ? <Faults row={row} /> : null),
          },
        ]
      : [
          line,
          { key: 'figure', label: t('figure'), cell: ofFigure((figure) => name(figure.name)) },
          { key: 'place', label: t('place'), cell: ofFigure(placeOf) },
          ...(kind === 'RESTATED'
            ? [
                {
                  key: 'before',
                  label: t('before'),
                  align: 'end' as const,
                  cell: (row: PlannedFigure) => (row.kind === 'RESTATED' ? value(row.known) : null),
                },
              ]
            : []),
          { key: 'value', label: t('value'), align: 'end', cell: ofFigure(value) },
          { key: 'on', label: t('on'), nowrap: true, cell: ofFigure(({ on }) => formatDay(on, locale)) },
          { key: 'source', label: t('source'), cell: ofFigure((figure) => <Source row={figure} />) },
        ];
  return (
    <DataTable
      caption={t(`kinds.${kind}`)}
      rows={rows}
      rowKey={({ line: at, heading }) => `${at} ${heading ?? ''}`}
      columns={columns}
    />
  );
}

/** Each cell that is wrong, by its heading. */
function Faults({ row: { faults, heading } }: { row: Extract<PlannedFigure, { kind: 'REFUSED' }> }) {
  const t = useTranslations('keyFigures');
  return (
    <ul className="space-y-0.5">
      {faults.map(({ column, fault }) => (
        <li key={`${column} ${fault}`}>
          {t('imports.faultAt', {
            column:
              heading !== null && (column === 'value' || column === 'figure') ? heading : headingOf(column),
            fault: t(`faults.${fault}`),
          })}
        </li>
      ))}
    </ul>
  );
}
