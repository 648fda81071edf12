'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { fieldsOf } from '../../ui/fields-of';
import { type Option, SelectField } from '../../ui/select-field';
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
  const labels = { title: t('titleField'), from: t('from'), lastDay: t('lastDay') };
  const field = fieldsOf(state, { ...labels, versionId: t('versionId') });
  return (
    <CardForm {...{ send, state }} labels={labels} submit={t('submit')}>
      <SelectField {...field('versionId', chosen)} options={versions} />
      <TextField {...field('title')} hint={t('titleHint')} maxLength={120} width="full" />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <DateField {...field('from', from)} />
        <DateField {...field('lastDay')} hint={t('lastDayHint')} optional />
      </div>
    </CardForm>
  );
}
