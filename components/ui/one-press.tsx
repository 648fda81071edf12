'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import type { ButtonLook } from './button';
import { SubmitButton } from './submit-button';

interface OnePressProps {
  action: FormAction;
  /** What is sent. */
  values: Readonly<Record<string, string | number>>;
  text: string;
  /** Names what it is about, where several buttons say the same. */
  label?: string;
  look?: ButtonLook;
  className?: string;
}

/** One press does it; what is in the way is said below the button. */
export function OnePress({ action, values, text, label, look = 'plain', className }: OnePressProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className={className}>
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
