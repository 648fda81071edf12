import { useLocale, useTranslations } from 'next-intl';
import { columnsOf, exampleOf, headingOf, type ImportColumn, isNeeded } from '@/lib/domain/imports/columns';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { OwnRule } from '@/lib/domain/imports/own-rules';
import { type Column, DataTable } from '../ui/data-table';
import { columnText } from './column-text';

/** Every column that a file of the kind may have, and what to write in it. */
export function FileColumnsTable({ kind, rules }: { kind: ImportKind; rules: readonly OwnRule[] }) {
  const t = useTranslations('imports');
  const explain = columnText(t, { kind, rules, locale: useLocale() });
  const columns: readonly Column<ImportColumn>[] = [
    {
      key: 'heading',
      label: t('heading'),
      header: true,
      nowrap: true,
      cell: (column) => <span className="font-mono text-sm">{headingOf(column)}</span>,
    },
    {
      key: 'needed',
      label: t('isNeeded'),
      cell: (column) => t(isNeeded(kind, column) ? 'needed' : 'notNeeded'),
    },
    {
      key: 'explanation',
      label: t('explanation'),
      cell: (column) => <span className="block max-w-[32rem]">{explain(column)}</span>,
    },
    { key: 'example', label: t('example'), cell: (column) => exampleOf(kind, column) || '–' },
  ];
  return (
    <DataTable
      caption={t('columnsCaption')}
      rows={columnsOf(kind)}
      rowKey={(column) => column}
      columns={columns}
    />
  );
}
