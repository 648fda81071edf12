'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';

interface ActButtonProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  text: string;
  /** Read out instead, where several buttons on a page say the same. */
  label: string;
}

/** One small button of a row, and what it was refused for. */
export function ActButton({ action, hidden, text, label }: ActButtonProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="plain" size="sm" label={label}>
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
