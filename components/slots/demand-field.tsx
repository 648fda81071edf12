import type { FormState } from '@/lib/schemas/form-state';
import { RadioGroup } from '../ui/choice-fields';
import { TextareaField } from '../ui/text-field';
import type { ActField } from './act-field';

interface DemandFieldProps {
  field: Extract<ActField, { kind: 'demand' }>;
  state: FormState;
  form?: string;
}

const LONGEST_REASON = 1000;

/** A demand is confirmed by name, or set aside with a reason; the reason shows when it is asked for, without a script. */
export function DemandField({ field, state, form }: DemandFieldProps) {
  const { demand, label, text, reference, words } = field;
  const answer = `answer:${demand}`;
  const reason = `reason:${demand}`;
  return (
    <div className="group/demand rounded-lg border border-line-strong bg-paper px-4 py-3.5">
      <input type="hidden" name={`asked:${demand}`} value="yes" />
      <RadioGroup
        name={answer}
        form={form}
        label={label}
        hint={`${text} (${reference})`}
        error={state.fieldErrors[answer]}
        defaultValue={state.values[answer]}
        choices={[
          { value: 'met', label: words.met },
          { value: 'exception', label: words.exception, hint: words.exceptionHint },
        ]}
      />
      <div className="mt-3 hidden group-has-[input[value=exception]:checked]/demand:block">
        <TextareaField
          name={reason}
          form={form}
          label={words.reason}
          rows={3}
          maxLength={LONGEST_REASON}
          error={state.fieldErrors[reason]}
          defaultValue={state.values[reason]}
        />
      </div>
    </div>
  );
}
