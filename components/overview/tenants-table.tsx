import { useLocale, useTranslations } from 'next-intl';
import { type Book, sumOfBooks } from '@/lib/domain/reporting/book';
import { type Figures, sumOfFigures, totalOfCounts } from '@/lib/domain/reporting/figures';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { formatTwoDecimals } from '../ui/format';
import { FigureLink } from './figure-grid';
import { type OverviewQuery, overviewHref } from './overview-query';

export interface TenantFigures {
  id: string;
  name: string;
  figures: Figures;
  books: readonly Book[];
}

interface TenantsTableProps {
  /** Whose figures the rows are. */
  by: 'organisation' | 'municipality';
  rows: readonly TenantFigures[];
  query: OverviewQuery;
  opens: boolean;
}

/** The other party's share of the figures, one row each; shown where there are several. */
export function TenantsTable({ by, rows, query, opens }: TenantsTableProps) {
  const t = useTranslations('overview');
  const locale = useLocale();
  const behind = (row: TenantFigures, figure: string) =>
    opens ? overviewHref('/overview/vacancies', { ...query, [by]: row.id }, { figure }) : undefined;
  const figures = sumOfFigures(rows.map((row) => row.figures));
  const total = sumOfBooks(rows.flatMap((row) => row.books));
  return (
    <Card title={t(by === 'organisation' ? 'organisations' : 'municipalities')} flush>
      <DataTable
        caption={t(by === 'organisation' ? 'organisations' : 'municipalities')}
        rows={rows}
        rowKey={({ id }) => id}
        foot={{
          name: t('total'),
          vacancies: figures.vacancies,
          earned: formatTwoDecimals(total.earned, locale),
          given: total.used,
          returns: totalOfCounts(figures.returns),
          balance: formatTwoDecimals(total.closing, locale),
        }}
        columns={[
          {
            key: 'name',
            label: t(`columns.${by}`),
            header: true,
            cell: (row) => <b className="font-semibold">{row.name}</b>,
          },
          {
            key: 'vacancies',
            label: t('columns.vacancies'),
            align: 'end',
            cell: (row) => <FigureLink value={row.figures.vacancies} href={behind(row, 'vacancies')} />,
          },
          {
            key: 'earned',
            label: t('columns.earned'),
            align: 'end',
            cell: (row) => formatTwoDecimals(sumOfBooks(row.books).earned, locale),
          },
          {
            key: 'given',
            label: t('columns.given'),
            align: 'end',
            cell: (row) => <FigureLink value={sumOfBooks(row.books).used} href={behind(row, 'given')} />,
          },
          {
            key: 'returns',
            label: t('columns.returns'),
            align: 'end',
            cell: (row) => (
              <FigureLink value={totalOfCounts(row.figures.returns)} href={behind(row, 'returns')} />
            ),
          },
          {
            key: 'balance',
            label: t('columns.balance'),
            align: 'end',
            cell: (row) => formatTwoDecimals(sumOfBooks(row.books).closing, locale),
          },
        ]}
      />
    </Card>
  );
}
