'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { FormErrors } from '../../ui/form-errors';
import { type Option, SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
import { DateField, TextField } from '../../ui/text-field';

interface MakeIndividualFormProps {
  action: FormAction;
  initial: FormState;
  places: readonly Option[];
  from: string;
}

/** With which organisation, under which name, and from when. Works without JavaScript. */
export function MakeIndividualForm({ action, initial, places, from }: MakeIndividualFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('agreementLife.make');
  const labels = {
    ...{ place: t('organisation'), title: t('titleField') },
    ...{ from: t('from'), lastDay: t('lastDay') },
  };
  const field = (name: keyof typeof labels, value = '') => ({
    ...{ name, label: labels[name], error: state.fieldErrors[name] },
    defaultValue: state.values[name] ?? value,
  });
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={labels} />
      <Card>
        <div key={state.attempt} className="grid gap-5">
          <SelectField {...field('place', places[0]?.value)} options={places} />
          <TextField {...field('title')} maxLength={120} />
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
