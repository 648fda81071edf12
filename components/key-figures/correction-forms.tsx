import { useTranslations } from 'next-intl';
import type { FigureRecord } from '@/lib/domain/key-figures/figure-record';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';
import { Period, Source, Value } from './figure-table';

interface Sent {
  action: FormAction;
  initial: FormState;
}

interface CorrectionFormsProps {
  figure: FigureRecord;
  restate: Sent;
  withdraw: Sent;
}

/** What stands now, a form that says otherwise, and one that takes it back. */
export function CorrectionForms({ figure, restate, withdraw }: CorrectionFormsProps) {
  const t = useTranslations('keyFigures');
  const keptText = useTranslations('forms')('kept');
  const id: ActField = { kind: 'hidden', name: 'figureId', value: figure.id };
  const written = writtenValue(figure);
  const fields: readonly ActField[] = [
    id,
    {
      kind: 'text',
      name: 'value',
      label: t('form.value'),
      hint: t('form.valueHint'),
      maxLength: 40,
      width: 'short',
      value: written,
    },
    {
      ...{
        kind: 'text',
        name: 'persons',
        label: t('form.persons'),
        inputMode: 'numeric',
        width: 'short',
        optional: true,
      },
      value: figure.persons === null ? undefined : String(figure.persons),
    },
    {
      kind: 'textarea',
      name: 'method',
      label: t('form.method'),
      maxLength: 500,
      rows: 3,
      optional: true,
      value: figure.method ?? undefined,
    },
    { kind: 'textarea', name: 'because', label: t('form.because'), maxLength: 500, rows: 2 },
  ];
  const why: ActField = {
    kind: 'textarea',
    name: 'because',
    label: t('form.withdrawBecause'),
    maxLength: 500,
    rows: 2,
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      <Card title={t('form.now')}>
        <DefinitionList
          items={[
            { term: t('columns.value'), value: <Value row={figure} /> },
            { term: t('columns.period'), value: <Period row={figure} /> },
            { term: t('columns.source'), value: <Source row={figure} /> },
          ]}
        />
      </Card>
      <Card title={t('form.correctTitle')}>
        <p className="mb-4 max-w-prose text-md text-ink-muted">{t('form.correctLead')}</p>
        <ActForm
          {...restate}
          fields={fields}
          submit={t('form.saveCorrection')}
          keptText={keptText}
          form="restate"
        />
      </Card>
      <Card title={t('form.withdrawTitle')}>
        <p className="mb-4 max-w-prose text-md text-ink-muted">{t('form.withdrawText')}</p>
        <ActForm
          {...withdraw}
          fields={[id, why]}
          submit={t('form.withdraw')}
          look="danger"
          keptText={keptText}
          form="withdraw"
        />
      </Card>
    </div>
  );
}

/** As it would be typed: 27,4 · 43-46 · a point for what is kept back. */
function writtenValue({ value, valueTo, suppressed }: FigureRecord): string {
  if (value === null) return suppressed ? '.' : '';
  return [value, ...(valueTo === null ? [] : [valueTo])].map((text) => text.replace('.', ',')).join('-');
}
