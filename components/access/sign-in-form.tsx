'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { FormErrors } from '../ui/form-errors';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

interface SignInFormProps {
  action: FormAction;
  /** Where to go afterwards. */
  to: string;
}

/** E-mail and password. The password never comes back in a page. */
export function SignInForm({ action, to }: SignInFormProps) {
  const t = useTranslations('access.signIn');
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormErrors errors={errorsOf(state)} title={state.formError ? t('failed') : undefined} />
      <input type="hidden" name="to" value={to} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        defaultValue={state.values.email}
        error={state.fieldErrors.email}
        autoComplete="username"
        spellCheck={false}
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        error={state.fieldErrors.password}
        autoComplete="current-password"
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
