import type { FormState } from '@/lib/schemas/form-state';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../ui/choice-fields';
import { SelectField } from '../ui/select-field';
import { DateField, TextareaField, TextField } from '../ui/text-field';
import { type ActField, keyOf } from './act-field';
import { DemandField } from './demand-field';

interface ActFieldControlProps {
  field: ActField;
  state: FormState;
  form?: string;
}

/** One field with what was typed and what has to be put right. */
export function ActFieldControl({ field, state, form }: ActFieldControlProps) {
  if (field.kind === 'hidden') return <input type="hidden" name={field.name} value={field.value} />;
  if (field.kind === 'demand') return <DemandField field={field} state={state} form={form} />;
  if (field.kind === 'group') return <FieldGroup field={field} state={state} form={form} />;
  const shared = {
    form,
    error: state.fieldErrors[field.name],
    defaultValue: state.values[field.name] ?? field.value,
  };
  switch (field.kind) {
    case 'text':
      return <TextField {...field} {...shared} />;
    case 'textarea':
      return <TextareaField {...field} {...shared} />;
    case 'day':
      return <DateField {...field} {...shared} />;
    case 'radio':
      return <RadioGroup {...field} {...shared} />;
    case 'check':
      return (
        <CheckboxField
          {...field}
          {...shared}
          defaultChecked={state.values[field.name] === 'yes'}
          value="yes"
        />
      );
    case 'checks':
      return (
        <CheckboxGroup
          {...field}
          {...shared}
          name={`${field.name}[]`}
          defaultValues={state.lists[field.name] ?? []}
        />
      );
    case 'select':
      return <SelectField {...field} {...shared} />;
  }
}

function FieldGroup({
  field,
  state,
  form,
}: ActFieldControlProps & { field: Extract<ActField, { kind: 'group' }> }) {
  return (
    <fieldset className="min-w-0 rounded-lg border border-line-strong bg-paper px-4 pt-2 pb-4">
      <legend className="px-1.5 text-md font-semibold">{field.label}</legend>
      {field.hint && <p className="mb-3 text-sm text-ink-muted">{field.hint}</p>}
      <div className="space-y-4">
        {field.fields.map((inner) => (
          <ActFieldControl key={keyOf(inner)} field={inner} state={state} form={form} />
        ))}
      </div>
    </fieldset>
  );
}
