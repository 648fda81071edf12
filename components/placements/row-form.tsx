'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { CheckboxGroup, RadioGroup } from '../ui/choice-fields';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { type Option, SelectField } from '../ui/select-field';
import { SubmitButton } from '../ui/submit-button';
import { TextareaField } from '../ui/text-field';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface RowFormProps {
  action: FormAction;
  initial: FormState;
  keptText: string;
  ids: { roundId: string; departmentId: string; revision: number };
  /** One for each name that the agreement asks for. */
  figures: readonly { name: string; label: string; options: readonly Option[]; value: string }[];
  tiers: readonly Choice[];
  tier: string;
  reason: string;
  criteria: readonly Choice[];
  switchedOn: readonly string[];
  backHref: string;
}

/** What the municipality decides of one department. Works without JavaScript. */
export function RowForm(props: RowFormProps) {
  const { action, initial, keptText, ids, figures, tiers, criteria, backHref } = props;
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('placements.row');
  const sent = state.attempt > 0 || state.kept;
  const labels = { tier: t('tier'), reason: t('reason'), criteria: t('criteria'), figures: t('figures') };
  return (
    <form action={send} noValidate className="max-w-2xl space-y-5">
      <FormErrors errors={errorsOf(state)} labels={labels} />
      {state.kept && <Notice>{keptText}</Notice>}
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={state.attempt} className="space-y-5">
        {figures.map(({ name, label, options, value }, index) => (
          <SelectField
            key={name}
            name="figures[]"
            form={index === 0 ? undefined : name}
            label={label}
            options={options}
            placeholder={t('noFigureChoice')}
            optional
            defaultValue={sent ? state.lists.figures?.[index] : value}
            error={index === 0 ? state.fieldErrors.figures : undefined}
          />
        ))}
        <RadioGroup
          name="tier"
          label={t('tier')}
          choices={[...tiers, { value: '', label: t('undecided') }]}
          defaultValue={sent ? state.values.tier : props.tier}
          error={state.fieldErrors.tier}
        />
        <TextareaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          optional
          rows={3}
          maxLength={500}
          defaultValue={sent ? state.values.reason : props.reason}
          error={state.fieldErrors.reason}
        />
        {criteria.length > 0 && (
          <CheckboxGroup
            name="criteria[]"
            label={t('criteria')}
            hint={t('criteriaHint')}
            optional
            choices={criteria}
            defaultValues={sent ? (state.lists.criteria ?? []) : props.switchedOn}
            error={state.fieldErrors.criteria}
          />
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('submit')}</SubmitButton>
        <LinkButton href={backHref} look="quiet">
          {t('cancel')}
        </LinkButton>
      </div>
    </form>
  );
}
