'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { fieldsOf } from '../../ui/fields-of';
import { FormErrors } from '../../ui/form-errors';
import { Notice } from '../../ui/notice';
import { type Option, SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
import { DateField, TextField } from '../../ui/text-field';

interface SignFormProps {
  action: FormAction;
  initial: FormState;
  hidden: Readonly<Record<string, string>>;
  /** Those the reader may sign for; none: she has, and is told so. */
  parties: readonly Option[];
  today: string;
}

/** Records one's own party's signature: the day, and who signed in which office. */
export function SignForm({ action, initial, hidden, parties, today }: SignFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('signing');
  const labels = { partyId: t('party'), signedOn: t('signedOn'), signatory: t('signatory') };
  const field = fieldsOf(state, labels);
  const [only, ...more] = parties;
  const told = state.done && state.message && <Notice tone="success">{state.message}</Notice>;
  if (only === undefined) return told || null;
  return (
    <Card title={t('sign')}>
      {told}
      <form action={send} noValidate className="grid max-w-3xl gap-5">
        <FormErrors errors={errorsOf(state)} labels={labels} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div key={state.attempt} className="grid gap-5">
          {more.length === 0 ? (
            <>
              <input type="hidden" name="partyId" value={only.value} />
              <p className="text-md">{t('signFor', { party: only.label })}</p>
            </>
          ) : (
            <SelectField {...field('partyId', only.value)} options={parties} />
          )}
          <DateField {...field('signedOn', today)} />
          <TextField {...field('signatory')} hint={t('signatoryHint')} maxLength={160} width="full" />
        </div>
        <div>
          <SubmitButton>{t('signSubmit')}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
