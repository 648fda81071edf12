'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import { DEPARTMENT_FAULTS, type FaultAt, isHereAlone } from '@/lib/domain/imports/faults';
import type { MendedRow } from '@/lib/domain/imports/mended-row';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { alikeField, cellField } from '@/lib/schemas/imports/cell-fields';
import { FormErrors } from '../ui/form-errors';
import { type OptionGroup, SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
import { MendedNote } from './mended-note';
import { faultSentence } from './row-words';

export interface FixActions {
  readonly cell: FormAction;
  readonly department: FormAction;
}

interface FixRowProps {
  importId: string;
  row: {
    readonly line: number;
    readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
    readonly faults: readonly FaultAt[];
    /** Of its wrong cells those that may be wrong alike in more rows. */
    readonly alike: readonly ImportColumn[];
    /** What was put right last, where it is told here. */
    readonly told: MendedRow | null;
  };
  fix: FixActions;
  /** By organisation: those that the row may mean. */
  departments: readonly OptionGroup[];
}

/** What is wrong with a row: a field for each such cell, put right together; or a department is chosen. */
export function FixRow({ importId, row, fix, departments }: FixRowProps) {
  const ofDepartment = row.faults.find(isOfDepartment);
  return (
    <div className="min-w-64">
      {row.told && <MendedNote key={row.told.revision} told={row.told} row={row} />}
      <FixCells importId={importId} row={row} send={fix.cell} />
      {ofDepartment && departments.length > 0 && (
        <NameDepartment
          importId={importId}
          line={row.line}
          fault={ofDepartment}
          departments={departments}
          send={fix.department}
        />
      )}
    </div>
  );
}

const isOfDepartment = ({ column, fault }: FaultAt): boolean =>
  column === 'department' && DEPARTMENT_FAULTS.some((one) => one === fault);

type FixCellsProps = Pick<FixRowProps, 'importId' | 'row'> & { send: FormAction };

function FixCells({ importId, row, send }: FixCellsProps) {
  const t = useTranslations('importFixes');
  const [state, act] = useActionState(send, emptyFormState);
  const { line } = row;
  const columns = [...new Set(row.faults.map(({ column }) => column))];
  return (
    <form action={act} className="space-y-3">
      <FormErrors errors={errorsOf(state)} form={String(line)} />
      <Hidden values={{ importId, line }} />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-3">
        {columns.map((column) => (
          <FixCell
            key={column}
            row={row}
            column={column}
            typed={state.values[cellField(column)]}
            error={state.fieldErrors[cellField(column)]}
          />
        ))}
      </div>
      <SubmitButton look="plain" size="sm" label={t('fixOfLine', { line })}>
        {t('fix')}
      </SubmitButton>
    </form>
  );
}

interface FixCellProps {
  row: FixRowProps['row'];
  column: ImportColumn;
  /** What the form came back with. */
  typed: string | undefined;
  error: readonly string[] | undefined;
}

/** A cell; all that is wrong with it stands at its field. */
function FixCell({ row: { line, cells, faults, alike }, column, typed, error }: FixCellProps) {
  const t = useTranslations('importFixes');
  const wrong = faults.filter((fault) => fault.column === column);
  return (
    <div className="space-y-2">
      <TextField
        name={cellField(column)}
        form={String(line)}
        label={t('cellOfLine', { column: headingOf(column), line })}
        hint={wrong.map((fault) => faultSentence(t, fault)).join(' ')}
        error={error}
        defaultValue={typed ?? cells[column] ?? ''}
        width="medium"
        bare
      />
      {alike.includes(column) && (
        <label className="flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            name={alikeField(column)}
            className="mt-0.5 size-4.5 flex-none accent-accent"
          />
          {t('alike', { column: headingOf(column) })}
        </label>
      )}
    </div>
  );
}

type NameDepartmentProps = Pick<FixRowProps, 'importId' | 'departments'> & {
  line: number;
  fault: FaultAt;
  send: FormAction;
};

/** What is said of a name holds for the next file too; of one that means another on another day, or in another numbering, for these rows alone. */
function NameDepartment({ importId, line, fault, departments, send }: NameDepartmentProps) {
  const t = useTranslations('importFixes');
  const [state, act] = useActionState(send, emptyFormState);
  return (
    <form action={act} className="mt-3 space-y-2 border-line-strong border-l-2 pl-3">
      <FormErrors errors={errorsOf(state)} />
      <Hidden values={{ importId, line }} />
      <SelectField
        name="departmentId"
        form={`${line}-is`}
        label={t('isDepartment', { line })}
        hint={t(isHereAlone(fault.fault) ? 'isDepartmentHere' : 'isDepartmentHint')}
        placeholder={t('choose')}
        options={departments}
        defaultValue={fault.id ?? ''}
        width="medium"
        bare
      />
      <SubmitButton
        look="plain"
        size="sm"
        label={t(isHereAlone(fault.fault) ? 'useOfLine' : 'rememberOfLine', { line })}
      >
        {t(isHereAlone(fault.fault) ? 'use' : 'remember')}
      </SubmitButton>
    </form>
  );
}

const Hidden = ({ values }: { values: Readonly<Record<string, string | number>> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
