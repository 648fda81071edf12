'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
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
  const section = shape.fields.filter((field) => field.shape.kind === 'REFERENCE');
  const rest = shape.fields.filter((field) => field.shape.kind !== 'REFERENCE');
  return (
    <BesideSection section={section} name={name} fresh={fresh}>
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
          <summary className="w-fit underline underline-offset-4">{t('otherCases')}</summary>
          <div className="mt-2 grid gap-3">
            {others.map(([key, { label, fields }]) => (
              <GroupBox key={key} title={t('onlyWhen', { label: said(label) })}>
                <CaseOf name={name} word={key} fields={fields} fresh={fresh} />
              </GroupBox>
            ))}
          </div>
        </details>
      )}
      {rest.length > 0 && <FieldsOf fields={rest} name={name} fresh={fresh} />}
    </BesideSection>
  );
}

interface BesideSectionProps extends Pick<CaseFieldsProps, 'name' | 'fresh'> {
  section: readonly Field[];
  children: ReactNode;
}

function BesideSection({ section, name, fresh, children }: BesideSectionProps) {
  if (section.length === 0) return <div className="grid gap-3">{children}</div>;
  return (
    <div className="grid gap-x-6 gap-y-3 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="grid content-start gap-3">{children}</div>
      <div className="min-w-0 lg:border-l lg:border-line lg:pl-4">
        <FieldsOf fields={section} name={name} fresh={fresh} />
      </div>
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
