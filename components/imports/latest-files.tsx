import { useTranslations } from 'next-intl';
import { hasNothingLeft, type RowCounts } from '@/lib/domain/imports/checked-row';
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
  /** What its rows would do, where somebody has yet to end it. */
  readonly waiting: RowCounts | null;
};

/** Files that were brought in before, and those that still wait for somebody. */
export function LatestFiles({ rows }: { rows: readonly FileShown[] }) {
  const t = useTranslations('imports');
  const people = useTranslations('people');
  const stages = new Map(rows.map((row) => [row.id, stageOf(row)]));
  return (
    <ImportsTable
      texts="imports"
      rows={rows.map(({ state, ...row }) => ({ ...row, state: endedOf(state) }))}
      href={paths.fileImport}
      result={(counts: FileCountsShown) => t('result', counts)}
      waiting={({ waiting }) =>
        waiting === null || isIdle(waiting) ? null : t('waiting', waitingOf(waiting))
      }
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

/** Of a file that waits: whether some of it is in, and whether there is anything to wait for. */
function stageOf({ state, waiting }: FileShown): State | 'PARTLY' | 'NOTHING' {
  if (state !== 'PREVIEW' || waiting === null) return state;
  if (hasNothingLeft(waiting)) return 'NOTHING';
  return waiting.ENTERED > 0 ? 'PARTLY' : state;
}

const isIdle = (counts: RowCounts): boolean => counts.ENTERED === 0 && hasNothingLeft(counts);

const waitingOf = ({ ENTERED: entered, MADE, CHANGED, REFUSED: refused }: RowCounts) => ({
  ...{ entered, ready: MADE + CHANGED, refused },
});
