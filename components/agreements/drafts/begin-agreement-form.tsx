'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { controlAttributes, controlClasses, Field } from '../../ui/field';
import { fieldsOf } from '../../ui/fields-of';
import { type Option, SelectField } from '../../ui/select-field';
import { DateField, TextField } from '../../ui/text-field';

interface BeginAgreementFormProps {
  /** A copy of another municipality's, or a file in the published form. */
  from: 'template' | 'file';
  action: FormAction;
  initial: FormState;
  municipalities: readonly Option[];
  templates: readonly Option[];
}

/** What the first agreement begins from, what it is called, and from when it is in force. Works without JavaScript. */
export function BeginAgreementForm({
  from,
  action,
  initial,
  municipalities,
  templates,
}: BeginAgreementFormProps) {
  const [state, send] = useActionState(action, initial);
  const t = useTranslations('drafts.begin');
  const tMake = useTranslations('drafts.make');
  const tImport = useTranslations('drafts.import');
  const labels = {
    ...{ municipalityId: t('municipality'), template: t('template'), file: tImport('file') },
    ...{ title: t('agreementTitle'), from: tMake('from'), lastDay: tMake('lastDay') },
  };
  const of = fieldsOf(state, labels);
  const field = (name: keyof typeof labels, first?: string) => ({ ...of(name, first), form: from });
  const [only] = municipalities;
  const isOne = municipalities.length === 1 && only !== undefined;
  const hint = errorsOf(state).length > 0 ? tImport('chooseAgain') : tImport('fileHint');
  return (
    <section aria-labelledby={`begin-${from}`}>
      <h2 id={`begin-${from}`} className="mb-3">
        {t(from === 'file' ? 'fromFile' : 'fromTemplate')}
      </h2>
      <CardForm
        {...{ send, state, labels }}
        hidden={isOne ? { municipalityId: only.value } : {}}
        submit={t(from === 'file' ? 'submitFile' : 'submit')}
        look={from === 'file' ? 'plain' : 'primary'}
      >
        {!isOne && (
          <SelectField {...field('municipalityId')} options={municipalities} placeholder={t('choose')} />
        )}
        {from === 'template' ? (
          <SelectField
            {...field('template', templates[0]?.value)}
            options={templates}
            hint={t('templateHint')}
          />
        ) : (
          <Field {...field('file')} hint={hint}>
            <input
              {...controlAttributes({ ...field('file'), hint })}
              type="file"
              accept=".json,application/json"
              className={controlClasses(state.fieldErrors.file)}
            />
          </Field>
        )}
        <TextField {...field('title')} hint={t('agreementTitleHint')} maxLength={120} />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <DateField {...field('from')} />
          <DateField {...field('lastDay')} hint={tMake('lastDayHint')} optional />
        </div>
      </CardForm>
    </section>
  );
}
