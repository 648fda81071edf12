'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';

interface MakeForecastFormProps {
  action: FormAction;
  municipality: string;
  text: string;
}

/** One press keeps the forecast as it stands today. */
export function MakeForecastForm({ action, municipality, text }: MakeForecastFormProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <input type="hidden" name="municipalityId" value={municipality} />
      <SubmitButton>{text}</SubmitButton>
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="mt-1 text-sm text-red">
          {message}
        </p>
      ))}
    </form>
  );
}
