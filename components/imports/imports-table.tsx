import { useLocale, useTranslations } from 'next-intl';
import { type Column, DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';
import type { ImportTexts } from './import-texts';

export type ImportRow<Counts> = {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'PREVIEW' | 'CONFIRMED' | 'DISCARDED';
  readonly counts: Counts | null;
  readonly readAt: Date;
  readonly readBy: string;
};

interface ImportsTableProps<Counts, Row extends ImportRow<Counts>> {
  texts: ImportTexts;
  rows: readonly Row[];
  href: (id: string) => string;
  /** What came of it, in a sentence. */
  result: (counts: Counts) => string;
  /** Beside the file. */
  more?: readonly Column<Row>[];
  /** What is to come of a file that has not been ended, in a sentence. */
  waiting?: (row: Row) => string | null;
  /** Where a file can be on its way too. */
  stateOf?: (row: Row) => string;
}

/** Which files have been brought in before, and which still wait for somebody to confirm them. */
export function ImportsTable<Counts, Row extends ImportRow<Counts>>(props: ImportsTableProps<Counts, Row>) {
  const { texts, rows, href, result, waiting, more = [], stateOf } = props;
  const t = useTranslations(texts);
  const locale = useLocale();
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      label: t('fileColumn'),
      header: true,
      cell: ({ id, fileName }) => <RowLink href={href(id)}>{fileName}</RowLink>,
    },
    ...more,
    {
      key: 'read',
      label: t('readColumn'),
      cell: ({ readAt, readBy }) => (
        <span>
          {shortMoment(readAt, locale)}
          <Sub>{readBy}</Sub>
        </span>
      ),
    },
    { key: 'state', label: t('stateColumn'), cell: (row) => stateOf?.(row) ?? t(`states.${row.state}`) },
    {
      key: 'result',
      label: t('resultColumn'),
      cell: (row) => (row.counts === null ? waiting?.(row) || '–' : result(row.counts)),
    },
  ];
  return <DataTable caption={t('latestTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
