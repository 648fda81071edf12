'use client';

import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { FormErrors } from '../../ui/form-errors';
import { SubmitButton } from '../../ui/submit-button';
import { TextareaField } from '../../ui/text-field';

interface StepFormProps {
  action: FormAction;
  initial: FormState;
  title: string;
  text: string;
  submit: string;
  hidden: Readonly<Record<string, string>>;
  /** A reason is asked for, under this label. */
  reason?: string;
}

/** One step with a draft: what it means, and the button. Works without JavaScript. */
export function StepForm({ action, initial, title, text, submit, hidden, reason }: StepFormProps) {
  const [state, send] = useActionState(action, initial);
  return (
    <Card title={title}>
      <form action={send} noValidate className="grid max-w-3xl gap-4">
        <FormErrors errors={errorsOf(state)} labels={reason ? { reason } : {}} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="max-w-prose text-md text-ink-muted">{text}</p>
        {reason && (
          <TextareaField
            key={state.attempt}
            name="reason"
            label={reason}
            error={state.fieldErrors.reason}
            defaultValue={state.values.reason}
            maxLength={500}
            rows={3}
          />
        )}
        <div>
          <SubmitButton>{submit}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
