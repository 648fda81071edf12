import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RowState } from '@/lib/domain/imports/checked-row';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import type { CellChange, FaultAt } from '@/lib/domain/imports/faults';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { type FixActions, FixRow } from './fix-row';

export type FileRowShown = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
  readonly state: RowState;
  readonly faults: readonly FaultAt[];
  readonly changes: readonly CellChange[];
  readonly as: string | null;
  readonly outcome: { readonly id?: string; readonly reference?: string } | null;
};

/** By what somebody knows a row of the kind again. */
const KNOWN_BY: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  ORGANISATIONS: ['name', 'cvr'],
  DEPARTMENTS: ['department', 'name'],
  DWELLINGS: ['department', 'unit'],
  PLACEMENTS: ['department', 'tier', 'validFrom'],
  OPENINGS: ['department', 'dwellingType', 'reportedOn', 'letAs'],
  VACANCIES: ['externalId', 'department', 'unit', 'reportedOn'],
};

interface FileRowsTableProps {
  kind: ImportKind;
  importId: string;
  state: RowState;
  rows: readonly FileRowShown[];
  fix: FixActions;
  /** Departments to choose from where the file's word is not known. */
  departments: readonly { value: string; label: string }[];
}

/** The rows of a file of one kind: what would be made, what changes, or what has to be put right. */
export function FileRowsTable({ kind, importId, state, rows, fix, departments }: FileRowsTableProps) {
  const t = useTranslations('imports');
  const columns: readonly Column<FileRowShown>[] = [
    { key: 'line', label: t('line'), header: true, cell: ({ line }) => line },
    ...KNOWN_BY[kind].map(
      (column): Column<FileRowShown> => ({
        key: column,
        label: headingOf(column),
        cell: ({ cells }) => cells[column] || '–',
      }),
    ),
    ...(state === 'MADE'
      ? []
      : [
          {
            key: 'what',
            label: t(`whatColumn.${state}`),
            cell: (row: FileRowShown) =>
              state === 'REFUSED' ? (
                <FixRow importId={importId} row={row} fix={fix} departments={departments} />
              ) : (
                <What row={row} kind={kind} />
              ),
          },
        ]),
  ];
  return (
    <DataTable
      caption={t(`rowStates.${state}`)}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={columns}
    />
  );
}

function What({ row: { state, changes, as, outcome }, kind }: { row: FileRowShown; kind: ImportKind }) {
  const t = useTranslations('imports');
  if (state === 'UNCHANGED') return asText(t, kind, as);
  if (state === 'ENTERED') {
    if (outcome?.id && outcome.reference)
      return <Link href={paths.vacancy(outcome.id)}>{outcome.reference}</Link>;
    return outcome?.reference ?? t('entered');
  }
  return (
    <ul className="space-y-0.5">
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          {t('change', { column: headingOf(column), before: before || '–', after: after || '–' })}
        </li>
      ))}
    </ul>
  );
}

function asText(
  t: ReturnType<typeof useTranslations<'imports'>>,
  kind: ImportKind,
  as: string | null,
): string {
  if (as === null) return t('asItIs');
  const line = /^line ([0-9]+)$/.exec(as)?.[1];
  if (line) return t('sameAsLine', { line });
  if (as === 'before-agreement') return t('beforeAgreement');
  if (as === 'not-counted') return t('notCounted');
  return kind === 'VACANCIES' ? t('reportedAs', { reference: as }) : t('asItIs');
}
