import { useTranslations } from 'next-intl';
import { Card } from '../../ui/card';
import { type Column, DataTable } from '../../ui/data-table';
import type { WordedDifference } from './word-differences';

interface Props {
  /** How many there are, in a sentence. */
  title: string;
  differences: readonly WordedDifference[];
}

/** More than these nobody reads one by one. */
const SHOWN = 60;

/** Which figures differ, and how. */
export function DifferencesCard({ title, differences }: Props) {
  const t = useTranslations('summaries.saved.differences');
  const more = differences.length - SHOWN;
  const columns: readonly Column<WordedDifference>[] = [
    { key: 'table', label: t('table'), cell: ({ table }) => table },
    { key: 'row', label: t('row'), header: true, cell: ({ row }) => row },
    { key: 'column', label: t('column'), cell: ({ column }) => column },
    { key: 'was', label: t('was'), align: 'end', cell: ({ was }) => was },
    { key: 'is', label: t('is'), align: 'end', cell: ({ is }) => <b>{is}</b> },
  ];
  return (
    <Card title={title} flush>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={differences.slice(0, SHOWN)}
        rowKey={({ key }) => key}
      />
      {more > 0 && <p className="px-4.5 py-3 text-ink-muted md:px-6">{t('more', { count: more })}</p>}
    </Card>
  );
}
