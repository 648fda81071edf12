'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { fieldsOf } from '../../ui/fields-of';
import { type Option, SelectField } from '../../ui/select-field';
import { DateField, TextareaField } from '../../ui/text-field';

interface TerminateFormProps {
  action: FormAction;
  initial: FormState;
  versionId: string;
  parties: readonly Option[];
  today: string;
  earliest: string;
  /** The same day as it is read. */
  earliestShown: string;
}

/** Who gave notice, when and why, and from when there is no agreement. Works without JavaScript. */
export function TerminateForm({ action, initial, versionId, parties, ...days }: TerminateFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('agreementLife.terminate');
  const labels = {
    ...{ noticeBy: t('noticeBy'), noticeOn: t('noticeOn') },
    ...{ endsOn: t('endsOn'), reason: t('reason') },
  };
  const field = fieldsOf(state, labels);
  return (
    <CardForm {...{ send, state }} labels={labels} hidden={{ versionId }} submit={t('submit')} look="danger">
      <SelectField {...field('noticeBy', parties[0]?.value)} options={parties} />
      <DateField {...field('noticeOn', days.today)} />
      <DateField {...field('endsOn', days.earliest)} hint={t('endsOnHint', { day: days.earliestShown })} />
      <TextareaField {...field('reason')} maxLength={500} rows={3} />
    </CardForm>
  );
}
