'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { type Option, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

interface AreaFormProps {
  action: FormAction;
  initial: FormState;
  municipalities: readonly Option[];
}

/** A new area; its municipality is asked for where there are several. */
export function AreaForm({ action, initial, municipalities }: AreaFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('stock');
  const labels = { name: t('areaName'), municipalityId: t('municipality') };
  const field = fieldsOf(state, labels);
  const [only] = municipalities;
  const isOne = municipalities.length === 1 && only !== undefined;
  return (
    <CardForm
      {...{ send, state, labels }}
      hidden={isOne ? { municipalityId: only.value } : {}}
      submit={t('makeArea')}
    >
      {!isOne && (
        <SelectField {...field('municipalityId')} options={municipalities} placeholder={t('choose')} />
      )}
      <TextField {...field('name')} maxLength={120} />
    </CardForm>
  );
}
