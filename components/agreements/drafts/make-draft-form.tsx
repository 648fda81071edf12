'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { FormErrors } from '../../ui/form-errors';
import { type Option, SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
import { DateField, TextField } from '../../ui/text-field';

interface MakeDraftFormProps {
  action: FormAction;
  initial: FormState;
  versions: readonly Option[];
  chosen: string;
  /** The first day after the version it begins from, where that has an end. */
  from: string;
}

/** From which version, under which name, and from when. Works without JavaScript. */
export function MakeDraftForm({ action, initial, versions, chosen, from }: MakeDraftFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('drafts.make');
  const field = (name: 'versionId' | 'title' | 'from' | 'lastDay', value = '') => ({
    ...{ name, label: t(name), error: state.fieldErrors[name] },
    defaultValue: state.values[name] ?? value,
  });
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors
        errors={errorsOf(state)}
        labels={{ title: t('titleField'), from: t('from'), lastDay: t('lastDay') }}
      />
      <Card>
        <div key={state.attempt} className="grid gap-5">
          <SelectField {...field('versionId', chosen)} options={versions} />
          <TextField
            {...field('title')}
            label={t('titleField')}
            hint={t('titleHint')}
            maxLength={120}
            width="full"
          />
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField {...field('from', from)} />
            <DateField {...field('lastDay')} hint={t('lastDayHint')} optional />
          </div>
        </div>
      </Card>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
