'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { headingOf, type ImportColumn } from '@/lib/domain/imports/columns';
import { DEPARTMENT_FAULTS, type FaultAt, isHereAlone } from '@/lib/domain/imports/faults';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { FormErrors } from '../ui/form-errors';
import { type OptionGroup, SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';
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
  };
  fix: FixActions;
  /** By organisation: those that the row may mean. */
  departments: readonly OptionGroup[];
}

/** What is wrong with a row, cell by cell, each with a field to put it right in. */
export function FixRow({ importId, row, fix, departments }: FixRowProps) {
  return (
    <ul className="min-w-64 space-y-4">
      {row.faults.map((fault) => (
        <li key={fault.column}>
          <FixCell
            importId={importId}
            line={row.line}
            fault={fault}
            text={row.cells[fault.column] ?? ''}
            send={fix.cell}
          />
          {isOfDepartment(fault) && departments.length > 0 && (
            <NameDepartment
              importId={importId}
              line={row.line}
              fault={fault}
              departments={departments}
              send={fix.department}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

const isOfDepartment = ({ column, fault }: FaultAt): boolean =>
  column === 'department' && DEPARTMENT_FAULTS.some((one) => one === fault);

interface FixCellProps {
  importId: string;
  line: number;
  fault: FaultAt;
  text: string;
  send: FormAction;
}

function FixCell({ importId, line, fault, text, send }: FixCellProps) {
  const t = useTranslations('importFixes');
  const [state, act] = useActionState(send, emptyFormState);
  const { column } = fault;
  const form = `${line}-${column}`;
  return (
    <form action={act} className="space-y-2">
      <FormErrors errors={errorsOf(state)} />
      <Hidden values={{ importId, line, column }} />
      <TextField
        name="text"
        form={form}
        label={t('cellOfLine', { column: headingOf(column), line })}
        hint={faultSentence(t, fault)}
        defaultValue={text}
        width="medium"
        bare
      />
      <label className="flex items-start gap-2 text-sm">
        <input type="checkbox" name="alike" className="mt-0.5 size-4.5 flex-none accent-accent" />
        {t('alike')}
      </label>
      <SubmitButton look="plain" size="sm" label={t('fixOfLine', { column: headingOf(column), line })}>
        {t('fix')}
      </SubmitButton>
    </form>
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
