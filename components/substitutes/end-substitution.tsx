'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';

interface EndSubstitutionProps {
  action: FormAction;
  substitutionId: string;
  text: string;
  /** Names the two, where several buttons say the same. */
  label: string;
}

/** One press: she is back, and her homes are her own again. */
export function EndSubstitution({ action, substitutionId, text, label }: EndSubstitutionProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <input type="hidden" name="substitutionId" value={substitutionId} />
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
