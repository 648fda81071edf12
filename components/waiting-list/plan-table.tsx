import { useLocale, useTranslations } from 'next-intl';
import { COLUMN_FORMS } from '@/lib/domain/waiting-list/columns';
import type { ListedApplicant } from '@/lib/domain/waiting-list/listed-applicant';
import type { PlannedKind, PlannedRow } from '@/lib/domain/waiting-list/plan-import';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { FieldChanges } from './field-changes';

type Row<Kind extends PlannedKind> = Extract<PlannedRow, { kind: Kind }>;

interface PlanTableProps {
  kind: PlannedKind;
  rows: readonly PlannedRow[];
  /** Departments by the numbers people call them by. */
  numbers: ReadonlyMap<string, string>;
  /** Whether the reader has the file, and so knows its protected names. */
  own: boolean;
}

/** The rows of a file of one kind: who is new, what changes, or what has to be put right. */
export function PlanTable({ kind, rows, numbers, own }: PlanTableProps) {
  const t = useTranslations('waitingList');
  const columns: readonly Column<PlannedRow>[] = [
    { key: 'number', label: t('number'), header: true, nowrap: true, cell: ({ externalId }) => externalId },
    { key: 'line', label: t('line'), cell: ({ line }) => line },
    ...(kind === 'REFUSED' ? [] : [applicantColumn(t('applicant'), own)]),
    ...columnsOf[kind]({ t, numbers, own }),
  ];
  return (
    <DataTable
      caption={t(`kinds.${kind}`)}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={columns}
    />
  );
}

const applicantColumn = (label: string, own: boolean): Column<PlannedRow> => ({
  ...{ key: 'applicant', label, cell: (row) => <Name row={row} own={own} /> },
});

function Name({ row, own }: { row: PlannedRow; own: boolean }) {
  const t = useTranslations('waitingList');
  if (row.kind === 'REFUSED') return null;
  const { protected: isProtected, name } = row.kind === 'MADE' ? row.after : row.known.is;
  const isHidden = row.kind === 'MADE' ? isProtected && !own : row.known.hidden;
  return isHidden ? <i>{t('hidden')}</i> : name;
}

type Has = Pick<PlanTableProps, 'numbers' | 'own'> & {
  readonly t: ReturnType<typeof useTranslations<'waitingList'>>;
};

const columnsOf: Readonly<Record<PlannedKind, (has: Has) => readonly Column<PlannedRow>[]>> = {
  MADE: ({ t }) => [
    {
      key: 'born',
      label: t('born'),
      cell: (row) => (row.kind === 'MADE' ? <Day day={row.after.bornOn} /> : null),
    },
    {
      key: 'list',
      label: t('list'),
      cell: (row) => (row.kind === 'MADE' ? t(`lists.${row.after.list}`) : null),
    },
    {
      key: 'seniority',
      label: t('seniority'),
      cell: (row) => (row.kind === 'MADE' ? <Day day={row.after.seniorityOn} /> : null),
    },
    {
      key: 'household',
      label: t('household'),
      cell: (row) => (row.kind === 'MADE' ? t('people', { count: row.after.others.length + 1 }) : null),
    },
  ],
  CHANGED: ({ t, numbers, own }) => [
    {
      key: 'changes',
      label: t('changes'),
      cell: (row) => (row.kind === 'CHANGED' ? <Changed row={row} numbers={numbers} own={own} /> : null),
    },
  ],
  UNCHANGED: ({ t }) => [
    {
      key: 'changes',
      label: t('changes'),
      cell: (row) => (row.kind === 'UNCHANGED' && row.stateKept ? t('stateKept') : t('nothing')),
    },
  ],
  REFUSED: ({ t }) => [
    {
      key: 'faults',
      label: t('faults'),
      cell: (row) => (row.kind === 'REFUSED' ? <Faults row={row} /> : null),
    },
  ],
};

function Day({ day }: { day: ListedApplicant['bornOn'] }) {
  return <span className="whitespace-nowrap">{formatDay(day, useLocale())}</span>;
}

type ChangedProps = { row: Row<'CHANGED'> } & Pick<PlanTableProps, 'numbers' | 'own'>;

function Changed({ row, numbers, own }: ChangedProps) {
  const t = useTranslations('waitingList');
  const isHidden = row.after.protected && !own;
  return (
    <>
      <FieldChanges row={row} numbers={numbers} hidden={isHidden} />
      {row.stateKept && <Sub>{t('stateKept')}</Sub>}
    </>
  );
}

/** Each cell that is wrong, by its heading; what stood in it is not shown again. */
function Faults({ row: { faults, refusal } }: { row: Row<'REFUSED'> }) {
  const t = useTranslations('waitingList');
  return (
    <ul className="space-y-0.5">
      {refusal && <li>{t(`refusals.${refusal}`)}</li>}
      {faults.map(({ column, fault }) => (
        <li key={`${column} ${fault}`}>
          {t('faultAt', { column: COLUMN_FORMS[column].heading, fault: t(`cellFaults.${fault}`) })}
        </li>
      ))}
    </ul>
  );
}
