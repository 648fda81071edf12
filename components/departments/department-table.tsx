import { useLocale, useTranslations } from 'next-intl';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';
import {
  type DepartmentOnDay,
  isClosed,
  placesDepartments,
  type Standing,
} from '@/lib/domain/placement/department-on-day';
import { paths } from '@/lib/platform/paths';
import { MiniStrip } from '../counters/mini-strip';
import { NextTurn } from '../counters/next-turn';
import { TierWord } from '../tiers/tier-word';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatFraction } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { counterName } from './counter-name';

export type DepartmentTableRow = DepartmentOnDay & { readonly counters: readonly CounterOnDay[] };

interface DepartmentTableProps {
  rows: readonly DepartmentTableRow[];
  showOrganisation?: boolean;
}

/** Departments with tier, the latest homes of each counter, and when the municipality's next turn comes. */
export function DepartmentTable({ rows, showOrganisation }: DepartmentTableProps) {
  const t = useTranslations('departments.list');
  const tier: Column<DepartmentTableRow> = {
    key: 'tier',
    label: t('tier'),
    cell: ({ standing }) => <Tier standing={standing} />,
  };
  const columns: readonly Column<DepartmentTableRow>[] = [
    {
      key: 'name',
      label: t('name'),
      header: true,
      cell: (row) => <Name row={row} showOrganisation={showOrganisation} />,
    },
    ...(rows.some(({ standing }) => !standing || placesDepartments(standing)) ? [tier] : []),
    {
      key: 'latest',
      label: t('latest'),
      cell: (row) => <Lines row={row} of={(counter) => <Latest counter={counter} />} named />,
    },
    {
      key: 'next',
      label: t('next'),
      cell: (row) => (
        <Lines
          row={row}
          of={(counter) =>
            row.closedFrom !== null || (row.standing && isClosed(row.standing)) ? (
              t('closed')
            ) : (
              <NextTurn position={counter.next === 'never' ? null : counter.next} look="short" />
            )
          }
        />
      ),
    },
    {
      key: 'balance',
      label: t('balance'),
      align: 'end',
      cell: (row) => <Lines row={row} of={({ credit }) => formatFraction(credit)} />,
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Tier({ standing }: { standing: Standing | null }) {
  const t = useTranslations('departments.list');
  if (!standing) return <Sub>{t('noAgreement')}</Sub>;
  return placesDepartments(standing) ? <TierWord tier={standing.tier} small /> : null;
}

function Name({ row, showOrganisation }: { row: DepartmentTableRow; showOrganisation?: boolean }) {
  const places = [row.areaName, showOrganisation && row.organisationName].filter(Boolean);
  return (
    <span>
      <RowLink href={paths.department(row.id)}>
        {row.number} {row.name}
      </RowLink>
      {places.length > 0 && <Sub>{places.join(' · ')}</Sub>}
      {row.closedFrom !== null && <Closed from={row.closedFrom} />}
    </span>
  );
}

/** Merged or split: it takes no new reports. */
function Closed({ from }: { from: string }) {
  const t = useTranslations('departments.list');
  const locale = useLocale();
  return (
    <Sub>
      {t('closed')} {formatDay(from, locale)}
    </Sub>
  );
}

interface LinesProps {
  row: DepartmentTableRow;
  of: (counter: CounterOnDay) => React.ReactNode;
  /** Say which counter each line is about, where there are several. */
  named?: boolean;
}

/** One line for each counter that has counted a home. */
function Lines({ row, of, named }: LinesProps) {
  const t = useTranslations('departments');
  if (row.counters.length === 0) return named ? <Sub>{t('list.none')}</Sub> : null;
  const several = row.counters.length > 1;
  return (
    <span className="grid gap-1.5">
      {row.counters.map((counter) => (
        <span
          key={counter.name}
          className="flex min-h-6 flex-wrap items-center gap-x-2 max-md:justify-end [.text-end_&]:justify-end"
        >
          {named && several && <span className="text-xs text-ink-muted">{counterName(counter, t)}</span>}
          {of(counter)}
        </span>
      ))}
    </span>
  );
}

function Latest({ counter: { cells, upcoming } }: { counter: CounterOnDay }) {
  return <MiniStrip cells={cells} upcoming={upcoming.slice(0, 4)} />;
}
