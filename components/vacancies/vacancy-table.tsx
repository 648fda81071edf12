import { useLocale, useTranslations } from 'next-intl';
import { hasSeveralTiers, type TierOfMunicipality, tierWord } from '@/lib/domain/agreement/tier-words';
import type { VacancyRow } from '@/lib/domain/vacancy/vacancy-row';
import { paths } from '@/lib/platform/paths';
import { TierWord } from '../tiers/tier-word';
import { type Column, DataTable } from '../ui/data-table';
import { formatArea, formatDay, formatRent, formatShortWeekday } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { StateChip } from './state-chip';

interface VacancyTableProps {
  rows: readonly VacancyRow[];
  /** The agreements' words for their tiers. */
  tiers: readonly TierOfMunicipality[];
  /** Today, to tell a deadline that has passed. */
  today: string;
  /** A reader with several organisations needs to see which. */
  showOrganisation?: boolean;
  caption?: string;
}

/** Vacancies as a table; on a phone as cards. */
export function VacancyTable({ rows, tiers, today, showOrganisation, caption }: VacancyTableProps) {
  const t = useTranslations('vacancies.list');
  const tier: Column<VacancyRow> = {
    key: 'tier',
    label: t('tier'),
    cell: (row) => <Tier row={row} tiers={tiers} />,
  };
  const columns: readonly Column<VacancyRow>[] = [
    { key: 'home', label: t('home'), header: true, nowrap: true, cell: (row) => <Home row={row} /> },
    {
      key: 'department',
      label: t('department'),
      cell: (row) => <Department row={row} showOrganisation={showOrganisation} />,
    },
    { key: 'size', label: t('size'), nowrap: true, cell: (row) => <Size row={row} /> },
    { key: 'available', label: t('available'), nowrap: true, cell: (row) => <Days row={row} /> },
    ...(rows.some((row) => hasSeveralTiers(tiers, row.municipalityId)) ? [tier] : []),
    { key: 'state', label: t('state'), cell: (row) => <Standing row={row} today={today} /> },
  ];
  return (
    <DataTable caption={caption ?? t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}

function Home({ row }: { row: VacancyRow }) {
  return (
    <span>
      <RowLink href={paths.vacancy(row.id)}>{row.address}</RowLink>
      <Sub>{`${row.unitNumber} · ${row.postcode} ${row.city}`}</Sub>
    </span>
  );
}

function Department({ row, showOrganisation }: { row: VacancyRow; showOrganisation?: boolean }) {
  return (
    <span>
      {`${row.departmentNumber} ${row.departmentName}`}
      {showOrganisation && <Sub>{row.organisationName}</Sub>}
    </span>
  );
}

function Size({ row }: { row: VacancyRow }) {
  const t = useTranslations('vacancies.list');
  const locale = useLocale();
  return (
    <span>
      {t('roomsAndArea', { rooms: row.rooms, area: formatArea(row.areaTenths * 10, locale) })}
      <Sub>{t('rent', { rent: formatRent(row.rentOre, locale) })}</Sub>
    </span>
  );
}

function Days({ row }: { row: VacancyRow }) {
  const t = useTranslations('vacancies.list');
  const locale = useLocale();
  return (
    <span>
      {formatDay(row.availableOn, locale)}
      <Sub>{t('reportedOn', { day: formatDay(row.reportedOn, locale) })}</Sub>
    </span>
  );
}

function Tier({ row, tiers }: { row: VacancyRow; tiers: readonly TierOfMunicipality[] }) {
  const t = useTranslations('vacancies.list');
  const tier = tierWord(tiers, row.municipalityId, row.tier);
  if (!tier || !hasSeveralTiers(tiers, row.municipalityId)) return null;
  return (
    <span>
      <TierWord tier={tier} small />
      {row.unplaced && <Sub>{t('unplaced')}</Sub>}
    </span>
  );
}

function Standing({ row, today }: { row: VacancyRow; today: string }) {
  const t = useTranslations('vacancies.list');
  const locale = useLocale();
  const due = row.due && t(row.due < today ? 'late' : 'due', { day: formatShortWeekday(row.due, locale) });
  const notes = [
    due,
    row.number !== null && t('number', { number: row.number }),
    row.replaced && t('replaced'),
  ].filter(Boolean);
  return (
    <span>
      <StateChip state={row.state} />
      {notes.length > 0 && <Sub>{notes.join(' · ')}</Sub>}
    </span>
  );
}
