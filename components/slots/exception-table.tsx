import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { AboveRow, RowLink, Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

interface ExceptionRow {
  requestId: string;
  slotId: string;
  address: string;
  organisationName: string;
  departmentNumber: string;
  requestedAt: Date;
  requestedByName: string;
}

/** Exceptions that wait, the oldest first; each is answered on the home's own page, where its reason stands. */
export function ExceptionTable({ rows }: { rows: readonly ExceptionRow[] }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  return (
    <Card flush>
      <DataTable
        caption={t('exception.pageTitle')}
        rows={rows}
        rowKey={({ requestId }) => requestId}
        columns={[
          {
            key: 'home',
            label: t('columns.home'),
            header: true,
            cell: (row) => (
              <span>
                <RowLink href={`${paths.slot(row.slotId)}#exception`}>{row.address}</RowLink>
                <Sub>
                  {row.organisationName}, {t('row.department', { number: row.departmentNumber })}
                </Sub>
              </span>
            ),
          },
          {
            key: 'by',
            label: t('columns.asked'),
            cell: (row) =>
              t('exception.by', { name: row.requestedByName, when: shortMoment(row.requestedAt, locale) }),
          },
          {
            key: 'act',
            label: t('columns.act'),
            labelHidden: true,
            align: 'end',
            cell: (row) => (
              <AboveRow>
                <LinkButton
                  href={`${paths.slot(row.slotId)}#exception`}
                  size="sm"
                  label={`${t('exception.open')}: ${row.address}`}
                >
                  {t('exception.open')}
                </LinkButton>
              </AboveRow>
            ),
          },
        ]}
      />
    </Card>
  );
}
