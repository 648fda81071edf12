import { useLocale, useTranslations } from 'next-intl';
import type { Outlook } from '@/lib/domain/forecast/forecast';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { oneDecimal, rangeText } from './one-decimal';
import { ThreeFigures } from './three-figures';

interface OutlookTableProps {
  title: string;
  /** Heads the first column. */
  of: string;
  rows: readonly (Outlook & { readonly key: string; readonly label: string })[];
}

/** Vacant homes, of them to municipal allocation, and the range, group by group. */
export function OutlookTable({ title, of, rows }: OutlookTableProps) {
  const t = useTranslations('forecast');
  const locale = useLocale();
  return (
    <Card title={title} flush>
      <ThreeFigures>
        <DataTable
          compact
          caption={title}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'of', label: of, header: true, cell: ({ label }) => label },
            {
              ...{ key: 'vacancies', label: t('vacancies'), align: 'end' },
              cell: (row) => oneDecimal(row.vacancies, locale),
            },
            {
              ...{ key: 'expected', label: t('expected'), align: 'end' },
              cell: (row) => oneDecimal(row.expected, locale),
            },
            { key: 'range', label: t('range'), align: 'end', cell: (row) => rangeText(row) },
          ]}
        />
      </ThreeFigures>
    </Card>
  );
}
