'use client';

import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { SentForm } from '../slots/act-form';
import { LinkButton } from '../ui/button';
import { SecretShown, type SecretTexts } from './secret-shown';

interface MakeWebhookFormProps {
  action: FormAction;
  initial: FormState;
  fields: readonly ActField[];
  texts: SecretTexts & { submit: string; kept: string };
  back: { href: string; label: string };
}

/** Makes a webhook and shows its secret, this once. */
export function MakeWebhookForm({ action, initial, fields, texts, back }: MakeWebhookFormProps) {
  const [state, send] = useActionState(action, initial);
  if (state.done && state.message) {
    return (
      <div className="grid gap-5">
        <SecretShown secret={state.message} texts={texts} />
        <div>
          <LinkButton href={back.href}>{back.label}</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <SentForm
      state={state}
      send={send}
      fields={fields}
      submit={texts.submit}
      keptText={texts.kept}
      cancel={back}
    />
  );
}
