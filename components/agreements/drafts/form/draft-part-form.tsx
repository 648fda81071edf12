'use client';

import { useLocale, useTranslations } from 'next-intl';
import { fieldLabels } from '@/lib/domain/agreement/edit/field-labels';
import type { FormValues } from '@/lib/domain/agreement/edit/form-values';
import type { Field, NameList } from '@/lib/domain/agreement/edit/shape';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../../../ui/button';
import { Card } from '../../../ui/card';
import type { Option } from '../../../ui/select-field';
import { SubmitButton } from '../../../ui/submit-button';
import { FormShell } from '../../../vacancies/form/form-shell';
import { EditContextOf } from './edit-context';
import { FieldsOf } from './shape-field';

interface DraftPartFormProps {
  action: FormAction;
  initial: FormState;
  /** Sent along: the draft, its revision, and which part of it. */
  hidden: Readonly<Record<string, string>>;
  fields: readonly Field[];
  stored: FormValues;
  names: Readonly<Record<NameList, readonly Option[]>>;
  back: string;
}

/** One part of a draft, every value of it. Works without JavaScript. */
export function DraftPartForm({ action, initial, hidden, fields, stored, names, back }: DraftPartFormProps) {
  const t = useTranslations('drafts.form');
  const locale = useLocale();
  const labels = fieldLabels(fields, stored.values, locale);
  return (
    <EditContextOf names={names} lists={stored.lists}>
      <FormShell
        action={action}
        initial={initial}
        defaults={stored.values}
        words={{ kept: t('kept'), labels, conflict: t('conflict'), fields: labels, now: t('now') }}
        foot={
          <>
            <SubmitButton>{t('save')}</SubmitButton>
            <LinkButton href={back} look="quiet">
              {t('cancel')}
            </LinkButton>
          </>
        }
      >
        {/* What the Enter key presses: saving, never the first button that moves a row. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('save')}
        </button>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Card>
          <TopFields fields={fields} />
        </Card>
      </FormShell>
    </EditContextOf>
  );
}

/** A part that is one thing needs no box around it. */
function TopFields({ fields }: { fields: readonly Field[] }) {
  const [only, ...more] = fields;
  return only?.shape.kind === 'RECORD' && more.length === 0 ? (
    <FieldsOf fields={only.shape.fields} name={only.key} fresh={false} />
  ) : (
    <FieldsOf fields={fields} name="" fresh={false} />
  );
}
