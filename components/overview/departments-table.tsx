import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { TierMark as Mark } from '@/lib/domain/agreement/agreement';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import { type Figures, sumOfFigures, totalOfCounts } from '@/lib/domain/reporting/figures';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { StripCell } from '../counters/counter-strip';
import { MiniStrip } from '../counters/mini-strip';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { type Column, DataTable } from '../ui/data-table';
import { formatFraction, formatTwoDecimals } from '../ui/format';
import { Sub } from '../ui/row-link';
import { FigureLink } from './figure-grid';
import { type OverviewQuery, overviewHref } from './overview-query';

export interface DepartmentRow {
  id: string;
  number: string;
  name: string;
  organisationName: string;
  /** Null while no agreement is in force. */
  tier: { mark: Mark; label: Bilingual; share: Bilingual } | null;
  cells: readonly StripCell[];
  figures: Figures;
  books: readonly Book[];
}

interface DepartmentsTableProps {
  rows: readonly DepartmentRow[];
  query: OverviewQuery;
  opens: boolean;
}

/** Department by department: placement, share, latest homes, and the period's figures. */
export function DepartmentsTable({ rows, query, opens }: DepartmentsTableProps) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const figures = sumOfFigures(rows.map((row) => row.figures));
  const total = sumOfBooks(rows.flatMap((row) => row.books));
  return (
    <Card title={t('departments')} flush>
      <DataTable
        compact
        caption={t('departments')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns(query, opens)}
        foot={{
          name: t('total'),
          vacancies: figures.vacancies,
          earned: formatTwoDecimals(total.earned, locale),
          given: total.used,
          returns: totalOfCounts(figures.returns),
          balance: formatTwoDecimals(total.closing, locale),
        }}
      />
    </Card>
  );
}

function useColumns(query: OverviewQuery, opens: boolean): readonly Column<DepartmentRow>[] {
  const t = useTranslations('overview');
  const locale = useLocale();
  const behind = (row: DepartmentRow, figure: string) =>
    opens ? overviewHref('/overview/vacancies', { ...query, department: row.id }, { figure }) : undefined;
  const number = (
    key: 'vacancies' | 'given' | 'returns',
    of: (row: DepartmentRow) => number,
  ): Column<DepartmentRow> => ({
    ...{ key, label: t(`columns.${key}`), align: 'end' },
    cell: (row) => <FigureLink value={of(row)} href={behind(row, key)} />,
  });
  return [
    {
      key: 'name',
      label: t('columns.department'),
      header: true,
      cell: (row) => <DepartmentName row={row} opens={opens} />,
    },
    {
      key: 'tier',
      label: t('columns.tier'),
      onPhone: 'wide',
      cell: ({ tier }) =>
        tier ? (
          <TierMark mark={tier.mark} label={capitalised(tier.label[locale])} small />
        ) : (
          <Sub>{t('noAgreement')}</Sub>
        ),
    },
    {
      key: 'share',
      label: t('columns.share'),
      nowrap: true,
      onPhone: 'none',
      cell: ({ tier }) => tier?.share[locale],
    },
    {
      key: 'latest',
      label: t('columns.latest'),
      onPhone: 'none',
      cell: ({ cells }) => (cells.length > 0 ? <MiniStrip cells={cells} /> : null),
    },
    number('vacancies', (row) => row.figures.vacancies),
    {
      key: 'earned',
      label: t('columns.earned'),
      align: 'end',
      cell: (row) => formatTwoDecimals(sumOfBooks(row.books).earned, locale),
    },
    number('given', (row) => sumOfBooks(row.books).used),
    number('returns', (row) => totalOfCounts(row.figures.returns)),
    {
      key: 'balance',
      label: t('columns.balance'),
      align: 'end',
      cell: (row) => <Balances row={row} query={query} opens={opens} />,
    },
  ];
}

/** Each counter has its own balance: added up they would say of no home whose turn it is. */
function Balances({ row, query, opens }: { row: DepartmentRow; query: OverviewQuery; opens: boolean }) {
  const t = useTranslations('overview');
  const { books } = row;
  const balances = books.map((book) => formatFraction(book.closing)).join(' · ');
  if (books.length < 2) return balances;
  const counters = t('counters', { count: books.length });
  return (
    <span>
      {balances}
      <Sub>
        {opens ? (
          <Link href={overviewHref('/overview/books', { ...query, department: row.id })} prefetch={false}>
            {counters}
          </Link>
        ) : (
          counters
        )}
      </Sub>
    </span>
  );
}

function DepartmentName({ row, opens }: { row: DepartmentRow; opens: boolean }) {
  const t = useTranslations('overview');
  const name = t('departmentName', { organisation: row.organisationName, number: row.number });
  return (
    <span>
      {opens ? (
        <Link href={`/departments/${row.id}`} prefetch={false} className="font-semibold">
          {name}
        </Link>
      ) : (
        <b>{name}</b>
      )}
      <Sub>{row.name}</Sub>
    </span>
  );
}
