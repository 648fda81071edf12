'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';
import { SecretShown, type SecretTexts } from './secret-shown';

interface RotateSecretFormProps {
  action: FormAction;
  id: string;
  revision: number;
  texts: SecretTexts & { rotate: string };
}

/** Makes a new secret and shows it, this once. */
export function RotateSecretForm({ action, id, revision, texts }: RotateSecretFormProps) {
  const [state, send] = useActionState(action, emptyFormState);
  if (state.done && state.message) return <SecretShown secret={state.message} texts={texts} />;
  return (
    <form action={send} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revision" value={revision} />
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-red">
          {message}
        </p>
      ))}
      <div>
        <SubmitButton look="plain">{texts.rotate}</SubmitButton>
      </div>
    </form>
  );
}
