import { useTranslations } from 'next-intl';
import type { FigureCounts } from '@/lib/domain/key-figures/plan-figures';
import { paths } from '@/lib/platform/paths';
import { type ImportRow, ImportsTable } from '../imports/imports-table';

export type ShownFigureImport = ImportRow<FigureCounts> & {
  readonly municipalityName: string;
  readonly organisationName: string | null;
};

/** The counts by the names that the sentence has them under. */
export const figureResultOf = ({ NEW, RESTATED, UNCHANGED, REFUSED }: FigureCounts) => ({
  ...{ made: NEW, restated: RESTATED, unchanged: UNCHANGED, refused: REFUSED },
});

/** Files of figures that have been brought in before, and for whom. */
export function LatestFigureImports({ rows }: { rows: readonly ShownFigureImport[] }) {
  const t = useTranslations('keyFigures.imports');
  return (
    <ImportsTable
      texts="keyFigures.imports"
      rows={rows}
      href={paths.figureImport}
      result={(counts: FigureCounts) => t('result', figureResultOf(counts))}
      more={[
        {
          key: 'office',
          label: t('officeColumn'),
          cell: ({ organisationName, municipalityName }) => organisationName ?? municipalityName,
        },
      ]}
    />
  );
}
