import { useLocale, useTranslations } from 'next-intl';
import type { FigureCounts } from '@/lib/domain/key-figures/plan-figures';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { RowLink, Sub } from '../ui/row-link';
import { shortMoment } from '../vacancies/moment';

export type ShownFigureImport = {
  readonly id: string;
  readonly fileName: string;
  readonly municipalityName: string;
  readonly organisationName: string | null;
  readonly state: 'PREVIEW' | 'CONFIRMED' | 'DISCARDED';
  readonly counts: FigureCounts | null;
  readonly readAt: Date;
  readonly readBy: string;
};

/** The counts by the names that the sentence has them under. */
export const figureResultOf = ({ NEW, RESTATED, UNCHANGED, REFUSED }: FigureCounts) => ({
  ...{ made: NEW, restated: RESTATED, unchanged: UNCHANGED, refused: REFUSED },
});

/** Which files have been brought in before, and which still wait for somebody to confirm them. */
export function LatestFigureImports({ rows }: { rows: readonly ShownFigureImport[] }) {
  const t = useTranslations('keyFigures.imports');
  const locale = useLocale();
  const columns: readonly Column<ShownFigureImport>[] = [
    {
      key: 'file',
      label: t('fileColumn'),
      header: true,
      cell: ({ id, fileName }) => <RowLink href={paths.figureImport(id)}>{fileName}</RowLink>,
    },
    {
      key: 'office',
      label: t('officeColumn'),
      cell: ({ organisationName, municipalityName }) => organisationName ?? municipalityName,
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
      cell: ({ counts }) => (counts === null ? '–' : t('result', figureResultOf(counts))),
    },
  ];
  return <DataTable caption={t('latestTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}
