import { useTranslations } from 'next-intl';
import type { Counts } from '@/lib/domain/waiting-list/plan-import';
import { paths } from '@/lib/platform/paths';
import { type ImportRow, ImportsTable } from '../imports/imports-table';

export type ShownImport = ImportRow<Counts>;

/** The counts by the names that the sentence has them under. */
export const resultOf = ({ MADE, CHANGED, UNCHANGED, REFUSED }: Counts) => ({
  ...{ made: MADE, changed: CHANGED, unchanged: UNCHANGED, refused: REFUSED },
});

/** Waiting lists that have been brought in before. */
export function LatestImports({ rows }: { rows: readonly ShownImport[] }) {
  const t = useTranslations('waitingList');
  return (
    <ImportsTable
      texts="waitingList"
      rows={rows}
      href={paths.waitingListImport}
      result={(counts: Counts) => t('result', resultOf(counts))}
    />
  );
}
