'use client';

import { useTranslations } from 'next-intl';
import { isGroup, ON, under } from '@/lib/domain/agreement/edit/form-values';
import type { Field, Shape } from '@/lib/domain/agreement/edit/shape';
import { classNames } from '../../../ui/class-names';
import {
  BoundCheckbox,
  BoundDate,
  BoundNumber,
  BoundText,
  BoundTextarea,
} from '../../../vacancies/form/bound-fields';
import { useField } from '../../../vacancies/form/form-shell';
import { BothFields } from './both-fields';
import { CaseFields } from './case-fields';
import { useSaid } from './edit-context';
import { GroupBox } from './group-box';
import { RowsField } from './rows-field';
import { SomeField } from './some-field';
import { WordField } from './word-field';

interface ShapeFieldProps {
  field: Field;
  name: string;
  /** In a row that is still to be filled in: nothing is chosen beforehand. */
  fresh: boolean;
}

/** The control for one place of an agreement, whatever may stand there. */
function ShapeField({ field, name, fresh }: ShapeFieldProps) {
  const said = useSaid();
  const t = useTranslations('drafts.form');
  const hint = field.hint && said(field.hint);
  const common = { name, label: said(field.label), hint };
  if (field.shape.kind === 'MAYBE') {
    const { of, none } = field.shape;
    const absent = said(none);
    if (isGroup(of)) {
      return (
        <GroupBox title={common.label} hint={hint}>
          <BoundCheckbox
            name={under(name, ON)}
            label={t('isSaid')}
            hint={t('else', { none: absent })}
            optional
          />
          <Plain shape={of} common={{ name, label: common.label }} fresh={fresh} boxed />
        </GroupBox>
      );
    }
    return (
      <Plain
        shape={of}
        common={{ ...common, hint: hint ?? t('empty', { none: absent }) }}
        fresh={fresh}
        absent={absent}
      />
    );
  }
  return <Plain shape={field.shape} common={common} fresh={fresh} />;
}

interface PlainProps {
  shape: Shape;
  common: { name: string; label: string; hint?: string };
  fresh: boolean;
  /** What it means that nothing is chosen; else something has to be. */
  absent?: string;
  /** A box is drawn around it already. */
  boxed?: boolean;
}

function Plain({ shape, common, fresh, absent, boxed }: PlainProps) {
  const optional = absent !== undefined;
  const { name, label, hint } = common;
  switch (shape.kind) {
    case 'TEXT':
    case 'SHARE':
      return (
        <BoundText
          {...common}
          optional={optional}
          maxLength={300}
          width={shape.kind === 'SHARE' ? 'short' : 'full'}
        />
      );
    case 'ID':
      return fresh ? <NewId {...common} /> : <KeptId name={name} />;
    case 'BOTH':
      return <BothFields {...common} long={shape.long} optional={optional} />;
    case 'REFERENCE':
      return <ReferenceFields name={name} label={label} />;
    case 'TEXTS':
      return <BoundTextarea {...common} rows={2} optional />;
    case 'WORD':
    case 'NAMED':
      return <WordField {...common} shape={shape} fresh={fresh} absent={absent} />;
    case 'NUMBER':
    case 'DECIMAL':
    case 'OERE':
      return (
        <BoundNumber {...common} optional={optional} maxLength={20} decimals={shape.kind !== 'NUMBER'} />
      );
    case 'DAY':
      return <BoundDate {...common} optional={optional} />;
    case 'FLAG':
    case 'YES':
      return <BoundCheckbox {...common} optional />;
    case 'SOME':
      return <SomeField {...common} shape={shape} />;
    case 'ROWS':
      return <RowsField name={name} label={label} hint={hint} shape={shape} />;
    case 'RECORD':
      return boxed ? (
        <FieldsOf fields={shape.fields} name={name} fresh={fresh} />
      ) : (
        <GroupBox title={label} hint={hint}>
          <FieldsOf fields={shape.fields} name={name} fresh={fresh} />
        </GroupBox>
      );
    case 'CASES':
      return <CaseFields name={name} shape={shape} fresh={fresh} />;
    case 'LISTS':
      return null;
  }
}

interface FieldsOfProps {
  fields: readonly Field[];
  name: string;
  fresh: boolean;
  nameOf?: (key: string) => string;
}

/** The fields of one object: what is short in one line as far as there is room, beside it where it stands, and below what has rows of its own. */
export function FieldsOf({ fields, name, fresh, nameOf = (key) => under(name, key) }: FieldsOfProps) {
  const section = fields.filter(({ shape }) => shape.kind === 'REFERENCE');
  const large = fields.filter((field) => !section.includes(field) && isLarge(field.shape));
  const small = fields.filter((field) => !section.includes(field) && !isLarge(field.shape));
  const shown = (field: Field) => <ShapeField field={field} name={nameOf(field.key)} fresh={fresh} />;
  const beside = section.length > 0 && small.length > 0;
  return (
    <div className="grid gap-4">
      <div className={classNames('grid gap-x-6 gap-y-3', beside && 'lg:grid-cols-[minmax(0,1fr)_17rem]')}>
        {small.length > 0 && (
          <div className="flex min-w-0 flex-wrap content-start items-end gap-x-4 gap-y-3">
            {small.map((field) => (
              <div key={field.key} className={classNames('min-w-0', widthOf(field.shape))}>
                {shown(field)}
              </div>
            ))}
          </div>
        )}
        {section.map((field) => (
          <div
            key={field.key}
            className={classNames('min-w-0', beside && 'lg:border-l lg:border-line lg:pl-4')}
          >
            {shown(field)}
          </div>
        ))}
      </div>
      {large.map((field) => (
        <div key={field.key} className="min-w-0">
          {shown(field)}
        </div>
      ))}
    </div>
  );
}

function isLarge(shape: Shape): boolean {
  const of = shape.kind === 'MAYBE' ? shape.of : shape;
  return isGroup(of) || of.kind === 'ROWS';
}

function widthOf(shape: Shape): string {
  const of = shape.kind === 'MAYBE' ? shape.of : shape;
  switch (of.kind) {
    case 'NUMBER':
    case 'DECIMAL':
    case 'OERE':
    case 'SHARE':
      return 'grow-0 basis-56';
    case 'WORD':
    case 'NAMED':
      return 'max-w-96 grow basis-60';
    case 'DAY':
      return 'basis-64';
    case 'FLAG':
    case 'YES':
      return 'basis-auto';
    case 'BOTH':
      return of.long ? 'basis-full' : 'grow basis-64';
    case 'TEXT':
      return 'grow basis-48';
    case 'ID':
      return 'order-last basis-full';
    default:
      return 'basis-full';
  }
}

/** Where it stands, and whether the text says so itself. */
function ReferenceFields({ name, label }: { name: string; label: string }) {
  const t = useTranslations('drafts.form');
  return (
    <div className="grid gap-1">
      <BothFields name={`${name}.text`} label={label} />
      <BoundCheckbox name={`${name}.assumed`} label={t('assumed')} optional />
    </div>
  );
}

/** What a row is known by is settled when it is made. */
function NewId({ name, label }: { name: string; label: string }) {
  const t = useTranslations('drafts.form');
  return <BoundText name={name} label={label} hint={t('idHint')} optional maxLength={40} width="medium" />;
}

/** Afterwards it is sent along unseen: nobody can change it, and it says nothing to who reads. */
function KeptId({ name }: { name: string }) {
  const { defaultValue } = useField(name);
  return <input type="hidden" name={name} value={defaultValue} />;
}
