import { useLocale, useTranslations } from 'next-intl';
import { isNearLimit, type WatchRow } from '@/lib/domain/placement/watch';
import { paths } from '@/lib/platform/paths';
import { TierWord } from '../tiers/tier-word';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';
import { tierOf } from './tier-of';
import { CrossingText, TrendText, WatchedFigures } from './watch-words';

/** Departments and areas, those nearest a limit first. */
export function WatchTable({ rows, caption }: { rows: readonly WatchRow[]; caption: string }) {
  const t = useTranslations('placements.watch');
  const columns: readonly Column<WatchRow>[] = [
    { key: 'name', label: t('columns.name'), header: true, cell: (row) => <Name row={row} /> },
    { key: 'tier', label: t('columns.tier'), cell: (row) => <Stands row={row} /> },
    { key: 'figure', label: t('columns.figure'), cell: (row) => <WatchedFigures row={row} /> },
    {
      key: 'distance',
      label: t('columns.distance'),
      cell: (row) =>
        row.crossings.length === 0 ? (
          <Sub>{t(row.pointsAt === null ? 'noFigure' : 'noLimit')}</Sub>
        ) : (
          <ul className="space-y-1">
            {row.crossings.map((crossing) => (
              <li key={`${crossing.figure} ${crossing.at.n}/${crossing.at.d}`}>
                <CrossingText crossing={crossing} row={row} />
              </li>
            ))}
          </ul>
        ),
    },
    { key: 'trend', label: t('columns.trend'), cell: (row) => <TrendText row={row} /> },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      rowTone={(row) => (isNearLimit(row) ? 'late' : undefined)}
    />
  );
}

const keyOf = ({ watched }: WatchRow): string =>
  watched.kind === 'AREA' ? watched.areaId : watched.department.id;

function Name({ row: { watched } }: { row: WatchRow }) {
  const t = useTranslations('placements.watch');
  if (watched.kind === 'AREA')
    return (
      <span>
        <span className="font-semibold">{watched.name}</span>
        <Sub>{t('area')}</Sub>
      </span>
    );
  const { id, number, name, organisationName, areaName } = watched.department;
  return (
    <span>
      <RowLink href={paths.department(id)}>
        {number} {name}
      </RowLink>
      <Sub>{[areaName, organisationName].filter(Boolean).join(' · ')}</Sub>
    </span>
  );
}

/** Where it stands today, and what the figures alone point at where that is something else. */
function Stands({ row: { watched, agreement, pointsAt } }: { row: WatchRow }) {
  const t = useTranslations('placements.watch');
  const locale = useLocale();
  const standing = watched.kind === 'DEPARTMENT' ? watched.department.standing : null;
  const ground = standing?.placed.ground.by;
  const points = pointsAt === null ? null : tierOf(agreement, pointsAt);
  return (
    <span>
      {standing && <TierWord tier={standing.tier} small />}
      {ground === 'DESIGNATION' && <Sub>{t('byDesignation')}</Sub>}
      {ground === 'REHOUSING' && <Sub>{t('byRehousing')}</Sub>}
      {points && !standing && <TierWord tier={points} small />}
      {points && standing && points.tier !== standing.tier.tier && (
        <span className="mt-1 block">
          <Chip>{t('pointsAt', { tier: points.label[locale] })}</Chip>
        </span>
      )}
    </span>
  );
}
