import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RowState, TakenAs } from '@/lib/domain/imports/checked-row';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import type { CellChange, FaultAt } from '@/lib/domain/imports/faults';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { KNOWN_BY } from '@/lib/domain/imports/known-by';
import type { MendedRow } from '@/lib/domain/imports/mended-row';
import type { PredictedRow } from '@/lib/domain/imports/predicted-row';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { Sub } from '../ui/row-link';
import type { OptionGroup } from '../ui/select-field';
import { type FixActions, FixRow } from './fix-row';
import { MendedNote } from './mended-note';
import { PredictedVerdict } from './predicted-verdict';
import { asText, changeText, differsText, takenText } from './row-words';

export type FileRowShown = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
  readonly state: RowState;
  readonly faults: readonly FaultAt[];
  readonly changes: readonly CellChange[];
  readonly as: string | null;
  readonly differs: readonly ImportColumn[];
  readonly taken: readonly TakenAs[];
  readonly outcome: { readonly id?: string; readonly reference?: string } | null;
  readonly alike: readonly ImportColumn[];
  readonly told: MendedRow | null;
};

interface FileRowsTableProps {
  kind: ImportKind;
  importId: string;
  state: RowState;
  rows: readonly FileRowShown[];
  fix: FixActions;
  /** Departments to choose from where the file's word is not known. */
  departments: (row: FileRowShown) => readonly OptionGroup[];
  /** What the rows would become, where that can be told. */
  predicted?: readonly PredictedRow[] | null;
}

interface KnownProps {
  row: FileRowShown;
  column: ImportColumn;
  isFirst: boolean;
  shown: readonly ImportColumn[];
}

/** The rows of a file of one kind: what would be made, what changes, or what has to be put right. */
export function FileRowsTable(props: FileRowsTableProps) {
  const { kind, importId, state, rows, fix, departments, predicted = null } = props;
  const t = useTranslations('imports');
  // Beside what has to be put right there is room for two.
  const known = state === 'REFUSED' ? KNOWN_BY[kind].slice(0, 2) : KNOWN_BY[kind];
  const verdicts = new Map(predicted?.map((one) => [one.line, one]));
  const columns: readonly Column<FileRowShown>[] = [
    { key: 'line', label: t('line'), header: true, cell: ({ line }) => <Line line={line} /> },
    ...known.map(
      (column, at): Column<FileRowShown> => ({
        key: column,
        label: headingOf(column),
        cell: (row) => <Known row={row} column={column} isFirst={at === 0} shown={known} />,
      }),
    ),
    ...(predicted === null
      ? []
      : [
          {
            key: 'predicted',
            label: t(state === 'ENTERED' ? 'predicted.became' : 'predicted.column'),
            cell: ({ line }: FileRowShown) => <PredictedVerdict row={verdicts.get(line) ?? null} />,
          },
        ]),
    ...(state === 'MADE'
      ? []
      : [
          {
            key: 'what',
            label: t(`whatColumn.${state}`),
            cell: (row: FileRowShown) =>
              state === 'REFUSED' ? (
                <FixRow importId={importId} row={row} fix={fix} departments={departments(row)} />
              ) : (
                <What row={row} kind={kind} />
              ),
          },
        ]),
  ];
  const told = state === 'REFUSED' ? undefined : rows.find((row) => row.told)?.told;
  return (
    <>
      {told && (
        <div className="px-4.5 pt-4 md:px-6">
          <MendedNote key={told.revision} told={told} row={null} />
        </div>
      )}
      <DataTable
        caption={t(`rowStates.${state}`)}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={columns}
      />
    </>
  );
}

/** On a phone the number heads a card, where no heading says what it is of. */
function Line({ line }: Pick<FileRowShown, 'line'>) {
  const t = useTranslations('imports');
  return (
    <span>
      <span className="md:sr-only">{t('line')} </span>
      {line}
    </span>
  );
}

/** What the file says, and under it what was taken to be meant; what is of no column that is shown stands under the first. */
function Known({ row, column, isFirst, shown }: KnownProps) {
  const t = useTranslations('imports');
  const told = row.taken.filter((one) =>
    one.column === column ? true : isFirst && !shown.includes(one.column),
  );
  return (
    <span className="block max-w-72 break-words">
      {row.cells[column] || '–'}
      {told.map((one) => (
        <Sub key={one.column}>{takenText(t, one)}</Sub>
      ))}
    </span>
  );
}

function What({
  row: { state, changes, as, differs, outcome },
  kind,
}: {
  row: FileRowShown;
  kind: ImportKind;
}) {
  const t = useTranslations('imports');
  if (state === 'UNCHANGED')
    return (
      <span>
        {asText(t, kind, as)}
        {differs.length > 0 && <Sub>{differsText(t, differs)}</Sub>}
      </span>
    );
  if (state === 'ENTERED') {
    if (outcome?.id && outcome.reference)
      return <Link href={paths.vacancy(outcome.id)}>{outcome.reference}</Link>;
    return outcome?.reference ?? t('entered');
  }
  return (
    <ul className="space-y-0.5">
      {changes.map(({ column, before, after }) => (
        <li key={column}>{changeText(t, { column, before, after })}</li>
      ))}
    </ul>
  );
}
