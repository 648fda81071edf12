'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';
import { ShownLink } from './shown-link';

interface MakeLinkProps {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  label?: string;
  size?: 'md' | 'sm';
}

/** One button that makes a link, and the link it made. */
export function MakeLink({ action, hidden, submit, label, size }: MakeLinkProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className="grid gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.done && state.message && (
        <ShownLink link={state.message} form={Object.values(hidden).join('-')} />
      )}
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-red">
          {message}
        </p>
      ))}
      <div>
        <SubmitButton look="plain" size={size} label={label}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
