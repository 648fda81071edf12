'use client';

import { useTranslations } from 'next-intl';
import type { Shape } from '@/lib/domain/agreement/edit/shape';
import { fieldId } from '../../../ui/field';
import { BoundCheckboxes } from '../../../vacancies/form/bound-fields';
import { useList } from '../../../vacancies/form/form-shell';
import { useEdit } from './edit-context';
import { useWords } from './word-field';

interface SomeFieldProps {
  name: string;
  label: string;
  hint?: string;
  shape: Extract<Shape, { kind: 'SOME' }>;
}

/** More than this many are folded, and what is chosen is said. */
const FEW = 5;

/** Any of the words that may stand there. */
export function SomeField({ name, label, hint, shape }: SomeFieldProps) {
  const t = useTranslations('drafts.form');
  const options = useWords(shape.of);
  const before = useEdit().lists[name] ?? [];
  const { defaultValues, error } = useList(`${name}[]`, before);
  const boxes = (
    <div className="[&_fieldset]:columns-xs">
      <BoundCheckboxes
        name={`${name}[]`}
        label={label}
        hint={hint}
        choices={options}
        before={before}
        optional={shape.least === undefined}
      />
    </div>
  );
  if (options.length <= FEW) return <Target name={name}>{boxes}</Target>;
  const chosen = options.filter(({ value }) => defaultValues.includes(value)).map((option) => option.label);
  return (
    <Target name={name}>
      <details open={error !== undefined} className="rounded-md border border-line px-3 py-2">
        <summary className="text-sm underline underline-offset-4">
          <span className="font-medium">{label}:</span>{' '}
          {chosen.length === 0 ? t('noneChosen') : chosen.join(', ')}
        </summary>
        <div className="mt-2">{boxes}</div>
      </details>
    </Target>
  );
}

/** Where the summary of errors leads. */
function Target({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div id={fieldId(name)} tabIndex={-1}>
      {children}
    </div>
  );
}
