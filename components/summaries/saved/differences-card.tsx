import { useTranslations } from 'next-intl';
import { Card } from '../../ui/card';
import { type Column, DataTable } from '../../ui/data-table';
import type { WordedDifference } from './word-differences';

interface Props {
  /** How many there are, in a sentence. */
  title: string;
  differences: readonly WordedDifference[];
}

/** So many are seen at once; the others are a press away. */
const SHOWN = 8;

/** Which figures differ, and how. */
export function DifferencesCard({ title, differences }: Props) {
  const t = useTranslations('summaries.saved.differences');
  const more = differences.slice(SHOWN);
  return (
    <Card title={title} flush>
      <Differences differences={differences.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="border-t border-line">
          <summary className="cursor-pointer px-4.5 py-3 text-sm md:px-6">
            {t('more', { count: more.length })}
          </summary>
          <Differences differences={more} />
        </details>
      )}
    </Card>
  );
}

function Differences({ differences }: Pick<Props, 'differences'>) {
  const t = useTranslations('summaries.saved.differences');
  const columns: readonly Column<WordedDifference>[] = [
    { key: 'table', label: t('table'), cell: ({ table }) => table },
    { key: 'row', label: t('row'), header: true, cell: ({ row }) => row },
    { key: 'column', label: t('column'), cell: ({ column }) => column },
    { key: 'was', label: t('was'), align: 'end', cell: ({ was }) => was },
    { key: 'is', label: t('is'), align: 'end', cell: ({ is }) => <b>{is}</b> },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={differences} rowKey={({ key }) => key} />;
}
