'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { fieldsOf } from '../../ui/fields-of';
import { type Option, SelectField } from '../../ui/select-field';
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
  const field = fieldsOf(state, labels);
  return (
    <CardForm {...{ send, state }} labels={labels} submit={t('submit')}>
      <SelectField {...field('place', places[0]?.value)} options={places} />
      <TextField {...field('title')} maxLength={120} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <DateField {...field('from', from)} />
        <DateField {...field('lastDay')} hint={t('lastDayHint')} optional />
      </div>
    </CardForm>
  );
}
