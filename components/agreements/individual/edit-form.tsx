'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../ui/choice-fields';
import { FormErrors } from '../../ui/form-errors';
import { Notice } from '../../ui/notice';
import { type Option, SelectField } from '../../ui/select-field';
import { SubmitButton } from '../../ui/submit-button';
import { DateField, TextareaField, TextField } from '../../ui/text-field';

interface EditIndividualFormProps {
  action: FormAction;
  initial: FormState;
  hidden: Readonly<Record<string, string>>;
  /** What the draft says, by field. */
  values: Readonly<Record<string, string>>;
  chosen: readonly string[];
  /** Sets of criteria that the framework leaves to it, each place with its choices. */
  sets: readonly {
    label: string;
    places: readonly { label: string; choices: readonly { value: string; label: string }[] }[];
  }[];
  /** The framework's cap in words; null: no share is left to it. */
  cap: string | null;
  transferFirst: boolean;
  movers: boolean;
  /** Departments to dispense; none: it may not. */
  departments: readonly Option[];
  subjects: readonly { name: string; label: string }[];
}

const ROWS = [0, 1, 2] as const;

/** Everything that the framework leaves to the individual agreement, and nothing else. Works without JavaScript. */
export function EditIndividualForm(props: EditIndividualFormProps) {
  const { action, initial, hidden, values, chosen, sets, cap, departments, subjects } = props;
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('agreementLife.edit');
  const field = (name: string, label: string) => ({
    ...{ name, label, error: state.fieldErrors[name] },
    defaultValue: state.values[name] ?? values[name] ?? '',
  });
  const section = (name: string) => (
    <TextField {...field(name, t('section'))} hint={t('sectionHint')} maxLength={40} width="short" />
  );
  const on = state.attempt > 0 && !state.done ? (state.lists.criteria ?? []) : chosen;
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={{ from: t('from'), lastDay: t('lastDay') }} />
      {state.done && state.message && <Notice tone="success">{state.message}</Notice>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={state.attempt} className="grid gap-5">
        <Card>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <DateField {...field('from', t('from'))} />
            <DateField {...field('lastDay', t('lastDay'))} optional />
          </div>
        </Card>
        {sets.map(({ label, places }) => (
          <Card key={label} title={t('criteria', { set: label })}>
            <div className="grid items-start gap-5 sm:grid-cols-2">
              {places.map((place) => (
                <CheckboxGroup
                  key={place.label}
                  form={`${label} ${place.label}`.replace(/\W+/g, '-')}
                  name="criteria[]"
                  label={place.label}
                  choices={place.choices}
                  defaultValues={on}
                />
              ))}
            </div>
          </Card>
        ))}
        {sets.length > 0 && section('sectionCriteria')}
        {cap !== null && (
          <Card title={t('flexibleShare')}>
            <div className="grid items-start gap-5 sm:grid-cols-2">
              <TextField
                {...field('share', t('flexibleShare'))}
                hint={t('flexibleShareHint', { cap })}
                width="short"
              />
              {section('sectionShare')}
            </div>
          </Card>
        )}
        {props.transferFirst && (
          <Card title={t('transferFirst')}>
            <CheckboxField
              name="transferFirst"
              label={t('transferFirst')}
              defaultChecked={
                (state.attempt > 0 && !state.done ? state.values : values).transferFirst === 'yes'
              }
            />
            {section('sectionTransfer')}
          </Card>
        )}
        {props.movers && (
          <Card title={t('movers')}>
            <RadioGroup
              {...field('movers', t('movers'))}
              choices={[
                { value: 'SILENT', label: t('moversSilent') },
                { value: 'MEET', label: t('moversMeet') },
                { value: 'EXEMPT', label: t('moversExempt') },
              ]}
            />
            {section('sectionMovers')}
          </Card>
        )}
        {departments.length > 0 && (
          <Card title={t('dispensation')}>
            <p className="mb-3 max-w-prose text-md text-ink-muted">{t('dispensationLead')}</p>
            {ROWS.map((index) => (
              <div
                key={index}
                className="grid items-start gap-4 border-line py-3 not-last:border-b sm:grid-cols-2"
              >
                <SelectField
                  {...field(`dispensationDepartment${index}`, t('dispensationDepartment'))}
                  placeholder={t('none')}
                  options={departments}
                />
                <DateField {...field(`dispensationUntil${index}`, t('dispensationUntil'))} />
                <TextField {...field(`dispensationText${index}`, t('dispensationText'))} maxLength={300} />
              </div>
            ))}
          </Card>
        )}
        {subjects.length > 0 && (
          <Card>
            <div className="grid gap-5">
              {subjects.map(({ name, label }) => (
                <TextareaField
                  key={name}
                  {...field(name, t('terms', { subject: label }))}
                  maxLength={1000}
                  rows={3}
                />
              ))}
            </div>
          </Card>
        )}
        {(subjects.length > 0 || departments.length > 0) && section('sectionTerms')}
      </div>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
