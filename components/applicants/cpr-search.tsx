'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { FormErrors } from '../ui/form-errors';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

interface CprSearchProps {
  action: FormAction;
  initial: FormState;
}

/** Finds by the whole number, sent in the body of a form and never in an address. */
export function CprSearch({ action, initial }: CprSearchProps) {
  const t = useTranslations('applicants.find');
  const [state, send] = useActionState(action, initial);
  const errors = errorsOf(state);
  return (
    <details open={errors.length > 0} className="mb-4 print:hidden">
      <summary className="cursor-pointer text-md text-accent">{t('title')}</summary>
      <form action={send} noValidate className="mt-3 grid max-w-md gap-3">
        <FormErrors errors={errors} labels={{ cpr: t('cpr') }} form="find" />
        <TextField
          key={state.attempt}
          name="cpr"
          form="find"
          label={t('cpr')}
          hint={t('hint')}
          error={state.fieldErrors.cpr}
          maxLength={20}
          width="medium"
        />
        <div>
          <SubmitButton look="plain">{t('submit')}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
