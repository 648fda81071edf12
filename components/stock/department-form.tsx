'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { type Option, SelectField } from '../ui/select-field';
import { NumberField, TextField } from '../ui/text-field';

interface DepartmentFormProps {
  action: FormAction;
  initial: FormState;
  places: readonly Option[];
  areas: readonly Option[];
}

/** Whose department it is, where, what it is called and how many homes it has. */
export function DepartmentForm({ action, initial, places, areas }: DepartmentFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('stock');
  const labels = {
    ...{ where: t('whose'), number: t('number'), lbf: t('lbf'), name: t('departmentName'), area: t('area') },
    ...{ familyDwellings: t('family'), youthDwellings: t('youth'), elderlyDwellings: t('elderly') },
  };
  const field = fieldsOf(state, labels);
  return (
    <CardForm {...{ send, state, labels }} submit={t('makeDepartment')}>
      <SelectField {...field('where', places[0]?.value)} options={places} />
      <TextField {...field('number')} hint={t('numberHint')} width="short" maxLength={20} />
      <TextField {...field('lbf')} hint={t('lbfHint')} width="short" maxLength={20} optional />
      <TextField {...field('name')} maxLength={120} />
      <SelectField {...field('area')} options={areas} placeholder={t('noneChosen')} optional />
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <NumberField {...field('familyDwellings')} optional />
        <NumberField {...field('youthDwellings')} optional />
        <NumberField {...field('elderlyDwellings')} optional />
      </div>
    </CardForm>
  );
}
