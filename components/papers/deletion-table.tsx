import { useLocale, useTranslations } from 'next-intl';
import type { Deletion } from '@/lib/domain/papers/deletion';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import { DeletedThing } from './deleted-thing';

/** The deletion log, the latest first. */
export function DeletionTable({ rows }: { rows: readonly Deletion[] }) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  const columns: readonly Column<Deletion>[] = [
    {
      key: 'what',
      label: t('what'),
      header: true,
      cell: (row) => <DeletedThing what={row.what} kind={row.kind} />,
    },
    { key: 'reference', label: t('reference'), nowrap: true, cell: ({ reference }) => reference },
    { key: 'because', label: t('because'), cell: ({ because }) => t(`reason.${because}`) },
    {
      key: 'by',
      label: t('by'),
      cell: ({ deletedBy, deletedAt }) => (
        <span>
          {deletedBy}
          <Sub>{shortMoment(deletedAt, locale)}</Sub>
        </span>
      ),
    },
  ];
  return <DataTable caption={t('log')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
