import { useLocale, useTranslations } from 'next-intl';
import type { ReturnReason, Route } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { cardClasses } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';

export interface BehindRow {
  id: string;
  reference: string;
  address: string;
  postcode: string;
  city: string;
  departmentNumber: string;
  organisationName: string;
  reportedOn: CalendarDate;
  state: VacancyState;
  route: Route | null;
  returnReason: ReturnReason | null;
}

interface Props {
  rows: readonly BehindRow[];
  /** How many there are on all pages. */
  all: number;
  caption: string;
  reasons: boolean;
  /** What each home adds to the figure, by its id, and what all of them come to. */
  adding?: { label: string; texts: ReadonlyMap<string, string>; total: string } | null;
}

/** The homes that a figure counts. */
export function VacanciesBehind({ rows, all, caption, reasons, adding = null }: Props) {
  const t = useTranslations('overview');
  const tSlots = useTranslations('slots');
  const locale = useLocale();
  const columns: readonly Column<BehindRow>[] = [
    {
      key: 'address',
      label: t('columns.address'),
      header: true,
      cell: (row) => (
        <span>
          <RowLink href={`/vacancies/${row.id}`}>{row.address}</RowLink>
          <Sub>
            {row.postcode} {row.city} · {row.reference}
          </Sub>
        </span>
      ),
    },
    {
      key: 'department',
      label: t('columns.department'),
      cell: (row) =>
        t('departmentName', { organisation: row.organisationName, number: row.departmentNumber }),
    },
    {
      key: 'reported',
      label: t('columns.reported'),
      nowrap: true,
      cell: (row) => formatDay(row.reportedOn, locale),
    },
    { key: 'outcome', label: t('columns.outcome'), cell: (row) => row.route && t(`routes.${row.route}`) },
    ...(reasons
      ? [
          {
            key: 'reason',
            label: t('reason'),
            cell: (row: BehindRow) => row.returnReason && tSlots(`reasons.${row.returnReason}`),
          },
        ]
      : []),
    { key: 'state', label: t('columns.state'), cell: (row) => t(`states.${row.state}`) },
    ...(adding
      ? [
          {
            ...{ key: 'adds', label: adding.label, align: 'end' as const },
            cell: (row: BehindRow) => <span className="tabular-nums">{adding.texts.get(row.id)}</span>,
          },
        ]
      : []),
  ];
  return (
    <div className={cardClasses}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        {...(adding && {
          foot: {
            address: rows.length < all ? t('behind.totalOfAll', { count: all }) : t('behind.total'),
            adds: adding.total,
          },
        })}
      />
    </div>
  );
}
