'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { NumberField, TextField } from '../ui/text-field';

interface MunicipalityFormProps {
  action: FormAction;
  initial: FormState;
  /** One that is put right; its code stays. */
  known?: { id: string; code: string; name: string; cvr: string | null };
}

/** Code, name and CVR number of a municipality. */
export function MunicipalityForm({ action, initial, known }: MunicipalityFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('tenants');
  const labels = { code: t('code'), name: t('municipalityName'), cvr: t('cvr') };
  const field = fieldsOf(state, labels);
  const hidden: Record<string, string> = known
    ? { municipalityId: known.id, code: known.code }
    : { municipalityId: '' };
  return (
    <CardForm {...{ send, state, labels, hidden }} submit={t(known ? 'save' : 'makeMunicipality')}>
      {!known && <NumberField {...field('code')} hint={t('codeHint')} maxLength={3} />}
      <TextField {...field('name', known?.name)} hint={t('municipalityNameHint')} maxLength={120} />
      <TextField
        {...field('cvr', known?.cvr ?? '')}
        optional
        inputMode="numeric"
        width="short"
        maxLength={12}
      />
    </CardForm>
  );
}
