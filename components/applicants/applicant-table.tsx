import { useLocale, useTranslations } from 'next-intl';
import type { ApplicantRow } from '@/lib/domain/applicant/applicant-row';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import { paths } from '@/lib/platform/paths';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatRent } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { ApplicantChip, StateReasonText } from './applicant-chip';
import { useApplicantName } from './applicant-name';

interface ApplicantTableProps {
  rows: readonly ApplicantRow[];
  /** A reader with several organisations needs to see whose. */
  showOrganisation?: boolean;
  /** The one state of all rows; undefined: they have several. */
  state: ApplicantState | undefined;
}

/** Applicants in the order of their seniority; on a phone as cards. */
export function ApplicantTable({ rows, showOrganisation, state }: ApplicantTableProps) {
  const t = useTranslations('applicants.list');
  const columns: readonly Column<ApplicantRow>[] = [
    {
      key: 'name',
      label: t('name'),
      header: true,
      cell: (row) => <Name row={row} showOrganisation={showOrganisation} />,
    },
    { key: 'list', label: t('list'), cell: (row) => <OnList row={row} /> },
    { key: 'seniority', label: t('seniority'), nowrap: true, cell: (row) => <Seniority row={row} /> },
    { key: 'household', label: t('household'), nowrap: true, cell: (row) => <People row={row} /> },
    { key: 'wishes', label: t('wishes'), cell: (row) => <Wishes row={row} /> },
    ...stateColumns(state, t),
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** Nothing is said twice: of a list of one state only the reasons are told, and whoever is active has none. */
function stateColumns(
  state: ApplicantState | undefined,
  t: ReturnType<typeof useTranslations<'applicants.list'>>,
): readonly Column<ApplicantRow>[] {
  if (state === 'ACTIVE') return [];
  if (state === undefined)
    return [{ key: 'state', label: t('state'), nowrap: true, cell: (row) => <State row={row} /> }];
  return [
    {
      ...{ key: 'reason', label: t('reason') },
      cell: ({ stateReason }) => stateReason && <StateReasonText reason={stateReason} />,
    },
  ];
}

function Name({ row, showOrganisation }: { row: ApplicantRow; showOrganisation?: boolean }) {
  const t = useTranslations('applicants');
  const name = useApplicantName();
  return (
    <span>
      <RowLink href={paths.applicant(row.id)}>{name(row)}</RowLink>
      <Sub>
        {row.reference}
        {showOrganisation && ` · ${row.organisationName}`}
        {row.protected && ` · ${t('protected')}`}
      </Sub>
    </span>
  );
}

function OnList({ row }: { row: ApplicantRow }) {
  const t = useTranslations('applicants');
  return (
    <span>
      {t(`lists.${row.list}`)} {row.flexible && <Chip>{t('list.flexible')}</Chip>}
      {row.rehoused && <Chip tone="strong">{t('list.rehoused')}</Chip>}
    </span>
  );
}

const Seniority = ({ row }: { row: ApplicantRow }) => <>{formatDay(row.seniorityOn, useLocale())}</>;

function People({ row: { people, children } }: { row: ApplicantRow }) {
  const t = useTranslations('applicants.list');
  return (
    <span>
      {t('people', { count: people })}
      {children > 0 && <Sub>{t('children', { count: children })}</Sub>}
    </span>
  );
}

function Wishes({ row }: { row: ApplicantRow }) {
  const t = useTranslations('applicants.list');
  const locale = useLocale();
  const { departments, mostRentOre } = row;
  const rest = [
    mostRentOre !== null && t('rent', { rent: formatRent(mostRentOre, locale) }),
    departments > 0 && t('departments', { count: departments }),
  ].filter((text) => text !== false);
  return (
    <span>
      {roomsText(row, t) ?? rest.shift() ?? t('noWishes')}
      {rest.length > 0 && <Sub>{rest.join(' · ')}</Sub>}
    </span>
  );
}

function roomsText(
  { roomsFrom: from, roomsTo: to }: ApplicantRow,
  t: ReturnType<typeof useTranslations<'applicants.list'>>,
): string | null {
  if (from !== null && to !== null) return t('roomsBetween', { from, to });
  if (from !== null) return t('roomsLeast', { from });
  return to === null ? null : t('roomsMost', { to });
}

function State({ row }: { row: ApplicantRow }) {
  return (
    <span>
      <ApplicantChip state={row.state} />
      {row.stateReason && (
        <Sub>
          <StateReasonText reason={row.stateReason} />
        </Sub>
      )}
    </span>
  );
}
