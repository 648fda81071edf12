'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { TextField } from '../ui/text-field';

interface ConfirmFormProps {
  action: FormAction;
  /** Where it is asked for. */
  next: string;
}

/** The password of whoever is signed in already. It never comes back in a page. */
export function ConfirmForm({ action, next }: ConfirmFormProps) {
  const t = useTranslations('access');
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <CardForm send={send} state={state} labels={{}} hidden={{ next }} submit={t('confirm.submit')}>
      <TextField
        name="password"
        type="password"
        label={t('signIn.password')}
        error={state.fieldErrors.password}
        autoComplete="current-password"
      />
    </CardForm>
  );
}
