'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { controlAttributes, controlClasses, Field } from '../../ui/field';
import { type Option, SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

interface ImportDraftFormProps {
  action: FormAction;
  initial: FormState;
  versions: readonly Option[];
}

/** A file, what it is a draft of, and what the draft is called. Works without JavaScript. */
export function ImportDraftForm({ action, initial, versions }: ImportDraftFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('drafts.import');
  const tMake = useTranslations('drafts.make');
  // A browser gives a chosen file back to nobody.
  const isAgain = errorsOf(state).length > 0;
  const hint = isAgain ? t('chooseAgain') : t('fileHint');
  const file = { name: 'file', label: t('file'), hint, error: state.fieldErrors.file };
  return (
    <CardForm
      {...{ send, state }}
      labels={{ title: tMake('titleField'), file: t('file') }}
      submit={t('submit')}
    >
      <Field {...file}>
        <input
          {...controlAttributes(file)}
          type="file"
          accept=".json,application/json"
          className={controlClasses(file.error)}
        />
      </Field>
      <SelectField
        name="versionId"
        label={t('versionId')}
        options={versions}
        defaultValue={state.values.versionId ?? versions[0]?.value}
        error={state.fieldErrors.versionId}
      />
      <TextField
        name="title"
        label={tMake('titleField')}
        hint={t('titleHint')}
        optional
        maxLength={120}
        defaultValue={state.values.title}
        error={state.fieldErrors.title}
      />
    </CardForm>
  );
}
