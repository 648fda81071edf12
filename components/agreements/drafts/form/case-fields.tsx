'use client';

import { useTranslations } from 'next-intl';
import { inCase, under } from '@/lib/domain/agreement/edit/form-values';
import type { CasesShape, Field } from '@/lib/domain/agreement/edit/shape';
import { capitalised } from '../../../ui/capitalised';
import { BoundSelect } from '../../../vacancies/form/bound-fields';
import { useField } from '../../../vacancies/form/form-shell';
import { useSaid } from './edit-context';
import { GroupBox } from './group-box';
import { FieldsOf } from './shape-field';

interface CaseFieldsProps {
  name: string;
  shape: CasesShape;
  fresh: boolean;
}

/** A word, and what follows from it. What follows from the other words is folded: it counts when the word is chosen. */
export function CaseFields({ name, shape, fresh }: CaseFieldsProps) {
  const said = useSaid();
  const t = useTranslations('drafts.form');
  const { defaultValue: word } = useField(under(name, shape.on));
  const cases = Object.entries(shape.cases);
  const own = shape.cases[word]?.fields ?? [];
  const others = cases.filter(([key, { fields }]) => key !== word && fields.length > 0);
  return (
    <div className="grid gap-3">
      <BoundSelect
        name={under(name, shape.on)}
        label={said(shape.label)}
        placeholder={fresh || word === '' ? t('choose') : undefined}
        options={cases.map(([value, { label }]) => ({ value, label: capitalised(said(label)) }))}
        width="medium"
      />
      <CaseOf name={name} word={word} fields={own} fresh={fresh} />
      {others.length > 0 && (
        <details className="text-sm" open={fresh}>
          <summary className="cursor-pointer">{t('otherCases')}</summary>
          <div className="mt-2 grid gap-3">
            {others.map(([key, { label, fields }]) => (
              <GroupBox key={key} title={t('onlyWhen', { label: said(label) })}>
                <CaseOf name={name} word={key} fields={fields} fresh={fresh} />
              </GroupBox>
            ))}
          </div>
        </details>
      )}
      <FieldsOf fields={shape.fields} name={name} fresh={fresh} />
    </div>
  );
}

interface CaseOfProps {
  name: string;
  word: string;
  fields: readonly Field[];
  fresh: boolean;
}

function CaseOf({ name, word, fields, fresh }: CaseOfProps) {
  if (fields.length === 0) return null;
  return <FieldsOf fields={fields} name={name} fresh={fresh} nameOf={(key) => inCase(name, word, key)} />;
}
