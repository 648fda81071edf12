'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { FormErrors } from '../../ui/form-errors';
import { type Option, SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
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
  const field = (name: keyof typeof labels, value = '') => ({
    ...{ name, label: labels[name], error: state.fieldErrors[name] },
    defaultValue: state.values[name] ?? value,
  });
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={labels} />
      <input type="hidden" name="versionId" value={versionId} />
      <Card>
        <div key={state.attempt} className="grid gap-5">
          <SelectField {...field('noticeBy', parties[0]?.value)} options={parties} />
          <DateField {...field('noticeOn', days.today)} />
          <DateField
            {...field('endsOn', days.earliest)}
            hint={t('endsOnHint', { day: days.earliestShown })}
          />
          <TextareaField {...field('reason')} maxLength={500} rows={3} />
        </div>
      </Card>
      <div>
        <SubmitButton look="danger">{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
