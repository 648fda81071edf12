import { useTranslations } from 'next-intl';
import { COLUMN_FORMS, COLUMNS, type Column as ListColumn } from '@/lib/domain/waiting-list/columns';
import { type Column, DataTable } from '../ui/data-table';

/** Every column that a file may have, and what to write in it. */
export function ColumnsTable() {
  const t = useTranslations('waitingList');
  const columns: readonly Column<ListColumn>[] = [
    {
      key: 'heading',
      label: t('heading'),
      header: true,
      nowrap: true,
      cell: (column) => <span className="font-mono text-sm">{COLUMN_FORMS[column].heading}</span>,
    },
    {
      key: 'needed',
      label: t('isNeeded'),
      cell: (column) => t(COLUMN_FORMS[column].needed ? 'needed' : 'notNeeded'),
    },
    {
      key: 'explanation',
      label: t('explanation'),
      cell: (column) => <span className="block max-w-[32rem]">{t(`columns.${column}`)}</span>,
    },
    { key: 'example', label: t('exampleColumn'), cell: (column) => COLUMN_FORMS[column].example },
  ];
  return (
    <DataTable caption={t('columnsCaption')} rows={COLUMNS} rowKey={(column) => column} columns={columns} />
  );
}
