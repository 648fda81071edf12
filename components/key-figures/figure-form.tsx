import { useTranslations } from 'next-intl';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { SOURCE_KINDS, type SourceKind } from '@/lib/domain/key-figures/vocabulary';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { type PlaceChoice, useFigureOptions, usePlaceOptions } from './figure-filters';

interface FigureFormProps {
  action: FormAction;
  initial: FormState;
  places: readonly PlaceChoice[];
  chosen: { readonly name?: FigureName; readonly place?: string };
  /** Whose figure it usually is. */
  kind: SourceKind;
}

/** One figure with its place, day and source. */
export function FigureForm({ action, initial, places, chosen, kind }: FigureFormProps) {
  const t = useTranslations('keyFigures');
  const words = useTranslations('forms');
  const choose = t('form.choose');
  const fields: readonly ActField[] = [
    {
      ...{ kind: 'select', name: 'figure', label: t('form.name'), placeholder: choose },
      options: useFigureOptions(),
      value: chosen.name,
    },
    {
      ...{ kind: 'select', name: 'place', label: t('form.place'), placeholder: choose },
      options: usePlaceOptions(places),
      value: chosen.place,
    },
    {
      kind: 'text',
      name: 'value',
      label: t('form.value'),
      hint: t('form.valueHint'),
      maxLength: 40,
      width: 'short',
    },
    {
      kind: 'text',
      name: 'persons',
      label: t('form.persons'),
      inputMode: 'numeric',
      width: 'short',
      optional: true,
    },
    { kind: 'day', name: 'on', label: t('form.on'), hint: t('form.onHint') },
    { kind: 'day', name: 'periodFrom', label: t('form.periodFrom'), optional: true },
    { kind: 'day', name: 'periodTo', label: t('form.periodTo'), optional: true },
    {
      ...{ kind: 'select', name: 'kind', label: t('form.kind'), placeholder: choose, value: kind },
      options: SOURCE_KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) })),
    },
    {
      ...{ kind: 'text', name: 'source', label: t('form.source'), hint: t('form.sourceHint') },
      maxLength: 200,
      optional: true,
    },
    { kind: 'textarea', name: 'method', label: t('form.method'), maxLength: 500, rows: 3, optional: true },
  ];
  return (
    <ActForm
      action={action}
      initial={initial}
      fields={fields}
      submit={t('form.save')}
      keptText={words('kept')}
    />
  );
}
