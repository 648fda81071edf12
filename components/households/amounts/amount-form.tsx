import { useLocale, useTranslations } from 'next-intl';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../../slots/act-field';
import { ActForm } from '../../slots/act-form';
import { Card } from '../../ui/card';
import type { AmountRow } from './amount-row';

interface AmountFormProps {
  rows: readonly AmountRow[];
  year: number;
  organisationId: string;
  form: { action: FormAction; initial: FormState; keptText: string };
}

/** Sets the amount of a year, with where it says so. */
export function AmountForm({ rows, year, organisationId, form }: AmountFormProps) {
  const t = useTranslations('households.amounts');
  const locale = useLocale();
  const options = rows.map(({ municipalityId, municipality, criterion, label }) => ({
    value: `${municipalityId}/${criterion}`,
    label: `${label[locale]}, ${municipality}`,
  }));
  const [only, ...others] = options;
  const fields: readonly ActField[] = [
    { kind: 'hidden', name: 'organisationId', value: organisationId },
    {
      ...{ kind: 'select', name: 'asked', label: t('criterion'), placeholder: t('choose'), options },
      value: only !== undefined && others.length === 0 ? only.value : '',
    },
    {
      ...{ kind: 'text', name: 'year', label: t('year'), width: 'short', inputMode: 'numeric', maxLength: 4 },
      value: String(year),
    },
    {
      kind: 'text',
      name: 'amount',
      label: t('monthly'),
      hint: t('monthlyHint'),
      width: 'short',
      maxLength: 14,
    },
    { kind: 'text', name: 'source', label: t('source'), hint: t('sourceHint'), maxLength: 300 },
  ];
  return (
    <Card title={t('add')}>
      <ActForm {...form} fields={fields} submit={t('save')} />
    </Card>
  );
}
