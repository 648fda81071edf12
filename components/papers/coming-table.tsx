import { useLocale, useTranslations } from 'next-intl';
import type { ComingDeletion } from '@/lib/domain/papers/deletion';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay, formatNumber } from '../ui/format';
import { DeletedThing } from './deleted-thing';

/** What the job will delete, by day and kind. */
export function ComingTable({ rows, caption }: { rows: readonly ComingDeletion[]; caption: string }) {
  const t = useTranslations('deletions');
  const locale = useLocale();
  const columns: readonly Column<ComingDeletion>[] = [
    {
      key: 'on',
      label: t('on'),
      header: true,
      nowrap: true,
      cell: ({ eraseOn }) => formatDay(eraseOn, locale),
    },
    { key: 'what', label: t('what'), cell: (row) => <DeletedThing what={row.what} kind={row.kind} /> },
    { key: 'count', label: t('count'), align: 'end', cell: ({ count }) => formatNumber(count, locale) },
  ];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ eraseOn, what, kind }) => `${eraseOn} ${what} ${kind}`}
      columns={columns}
    />
  );
}
