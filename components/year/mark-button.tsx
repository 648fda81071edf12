'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import type { ButtonLook } from '../ui/button';
import { SubmitButton } from '../ui/submit-button';

interface MarkButtonProps {
  action: FormAction;
  /** What is sent. */
  values: Readonly<Record<string, string | number>>;
  text: string;
  /** Names what it is about, where several buttons say the same. */
  label?: string;
  look?: ButtonLook;
}

/** One press says something of an event. */
export function MarkButton({ action, values, text, label, look = 'plain' }: MarkButtonProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className="print:hidden">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} size="sm" label={label}>
        {text}
      </SubmitButton>
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="mt-1 text-sm text-red">
          {message}
        </p>
      ))}
    </form>
  );
}
