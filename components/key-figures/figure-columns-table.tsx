import { useTranslations } from 'next-intl';
import { FIGURE_COLUMNS, type FigureColumn, headingOf } from '@/lib/domain/key-figures/figure-columns';
import { COLUMN_EXAMPLES } from '@/lib/domain/key-figures/figures-template';
import { type Column, DataTable } from '../ui/data-table';

/** Every column that a file of one figure a row may have, and what to write in it. */
export function FigureColumnsTable() {
  const t = useTranslations('keyFigures.imports');
  const columns: readonly Column<FigureColumn>[] = [
    {
      key: 'heading',
      label: t('heading'),
      header: true,
      nowrap: true,
      cell: (column) => <span className="font-mono text-sm">{headingOf(column)}</span>,
    },
    {
      key: 'explanation',
      label: t('explanation'),
      cell: (column) => <span className="block max-w-[32rem]">{t(`columns.${column}`)}</span>,
    },
    {
      key: 'example',
      label: t('example'),
      cell: (column) => (column === 'level' ? 'afdeling' : COLUMN_EXAMPLES[column] || '–'),
    },
  ];
  return (
    <DataTable
      caption={t('columnsCaption')}
      rows={FIGURE_COLUMNS}
      rowKey={(column) => column}
      columns={columns}
    />
  );
}
