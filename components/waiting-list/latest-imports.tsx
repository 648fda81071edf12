import { useLocale, useTranslations } from 'next-intl';
import type { Counts } from '@/lib/domain/waiting-list/plan-import';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

export type ShownImport = {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'PREVIEW' | 'CONFIRMED' | 'DISCARDED';
  readonly counts: Counts | null;
  readonly readAt: Date;
  readonly readBy: string;
};

/** The counts by the names that the sentence has them under. */
export const resultOf = ({ MADE, CHANGED, UNCHANGED, REFUSED }: Counts) => ({
  ...{ made: MADE, changed: CHANGED, unchanged: UNCHANGED, refused: REFUSED },
});

/** What has been brought in before, and what still waits for somebody to confirm it. */
export function LatestImports({ rows }: { rows: readonly ShownImport[] }) {
  const t = useTranslations('waitingList');
  const locale = useLocale();
  const columns: readonly Column<ShownImport>[] = [
    {
      key: 'file',
      label: t('fileColumn'),
      header: true,
      cell: ({ id, fileName }) => <RowLink href={paths.waitingListImport(id)}>{fileName}</RowLink>,
    },
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
    { key: 'state', label: t('stateColumn'), cell: ({ state }) => t(`states.${state}`) },
    {
      key: 'result',
      label: t('resultColumn'),
      cell: ({ counts }) => (counts === null ? '–' : t('result', resultOf(counts))),
    },
  ];
  return <DataTable caption={t('latestTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
