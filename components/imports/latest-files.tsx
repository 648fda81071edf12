import { useTranslations } from 'next-intl';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { ImportsTable } from './imports-table';

export type FileCountsShown = {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
};
type State = 'READING' | 'PREVIEW' | 'ENTERING' | 'CONFIRMED' | 'DISCARDED' | 'BROKEN';
type FileShown = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly state: State;
  readonly counts: FileCountsShown | null;
  readonly readAt: Date;
  readonly readBy: string;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
};

/** Files that were brought in before, and those that still wait for somebody. */
export function LatestFiles({ rows }: { rows: readonly FileShown[] }) {
  const t = useTranslations('imports');
  const people = useTranslations('people');
  const stages = new Map(rows.map(({ id, state }) => [id, state]));
  return (
    <ImportsTable
      texts="imports"
      rows={rows.map(({ state, ...row }) => ({ ...row, state: endedOf(state) }))}
      href={paths.fileImport}
      result={(counts: FileCountsShown) => t('result', counts)}
      stateOf={({ id }) => t(`states.${stages.get(id) ?? 'PREVIEW'}`)}
      more={[
        { key: 'kind', label: t('kindColumn'), cell: ({ kind }) => t(`kindNames.${kind}`) },
        {
          key: 'office',
          label: t('officeColumn'),
          cell: ({ organisationName, municipalityName }) =>
            organisationName ?? municipalityName ?? people('installation'),
        },
      ]}
    />
  );
}

const endedOf = (state: State): 'PREVIEW' | 'CONFIRMED' | 'DISCARDED' =>
  state === 'CONFIRMED' || state === 'DISCARDED' ? state : 'PREVIEW';
