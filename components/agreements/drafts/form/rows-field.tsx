'use client';

import { useTranslations } from 'next-intl';
import { GONE, NEW, ROWS, under } from '@/lib/domain/agreement/edit/form-values';
import type { RowsShape } from '@/lib/domain/agreement/edit/shape';
import { capitalised } from '../../../ui/capitalised';
import { SubmitButton } from '../../../ui/submit-button';
import { BoundCheckbox } from '../../../vacancies/form/bound-fields';
import { useErrorsUnder, useField } from '../../../vacancies/form/form-shell';
import { CaseFields } from './case-fields';
import { useSaid } from './edit-context';
import { GroupBox } from './group-box';
import { FieldsOf } from './shape-field';

interface RowsFieldProps {
  name: string;
  label: string;
  hint?: string;
  shape: RowsShape;
}

/** Rows of one kind: those that are there, and empty ones to fill in. Without a script a row is added by filling one in. */
export function RowsField({ name, label, hint, shape }: RowsFieldProps) {
  const t = useTranslations('drafts.form');
  const said = useSaid();
  const { defaultValue } = useField(under(name, ROWS));
  const { defaultValue: sent } = useField(under(name, '$sent'));
  const there = Number(defaultValue) || 0;
  // Sent and refused, the rows that were empty are among those counted.
  const blank = shape.fixed || sent === 'yes' ? 0 : (shape.blank ?? 0);
  const rows = Array.from({ length: there + blank }, (_, index) => under(name, index));
  return (
    <fieldset className="min-w-0">
      <legend className="text-md font-semibold">{label}</legend>
      {hint && <p className="mt-1 max-w-prose text-sm text-ink-muted">{hint}</p>}
      <input type="hidden" name={under(name, ROWS)} value={rows.length} />
      <input type="hidden" name={under(name, '$sent')} value="yes" />
      {there === 0 && <p className="mt-1 text-sm text-ink-muted">{t('noRows')}</p>}
      <ol className="mt-2 grid gap-2">
        {rows.map((row, index) => (
          <li key={row}>
            <Row
              row={row}
              index={index}
              last={there - 1}
              shape={shape}
              fresh={index >= there}
              noun={said(shape.row)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

interface RowProps {
  row: string;
  index: number;
  /** The index of the last row that is there. */
  last: number;
  shape: RowsShape;
  fresh: boolean;
  noun: string;
}

function Row({ row, index, last, shape, fresh: unfilled, noun }: RowProps) {
  const t = useTranslations('drafts.form');
  const { defaultValue: wasNew } = useField(under(row, NEW));
  const fresh = unfilled || wasNew === 'yes';
  const { defaultValue: title } = useField(`${row}.${shape.title ?? ''}.da`);
  const faulty = useErrorsUnder(row);
  const heading = fresh
    ? t('newRow', { noun })
    : title || t('rowNumber', { noun: capitalised(noun), number: index + 1 });
  const body = (
    <div className="grid gap-3">
      {fresh && <input type="hidden" name={under(row, NEW)} value="yes" />}
      {shape.of.kind === 'CASES' ? (
        <CaseFields name={row} shape={shape.of} fresh={fresh} />
      ) : (
        <FieldsOf fields={shape.of.fields} name={row} fresh={fresh} />
      )}
      {!fresh && !shape.fixed && (
        <RowFoot row={row} index={index} last={last} ordered={shape.ordered === true} what={heading} />
      )}
    </div>
  );
  if (!fresh && shape.title === undefined) return <GroupBox title={heading}>{body}</GroupBox>;
  return (
    <details open={faulty} className="border-t border-line py-2.5 open:pb-4">
      <summary className="w-fit font-medium underline underline-offset-4">{heading}</summary>
      <div className="mt-3">{body}</div>
    </details>
  );
}

interface RowFootProps {
  row: string;
  index: number;
  last: number;
  ordered: boolean;
  what: string;
}

/** Takes the row away when the page is saved, or moves it at once. */
function RowFoot({ row, index, last, ordered, what }: RowFootProps) {
  const t = useTranslations('drafts.form');
  return (
    <div className="flex flex-wrap items-center gap-2">
      <BoundCheckbox name={under(row, GONE)} label={t('remove')} optional />
      {ordered && index > 0 && (
        <SubmitButton name="$do" value={`up:${row}`} look="plain" size="sm" label={t('upOf', { what })}>
          {t('up')}
        </SubmitButton>
      )}
      {ordered && index < last && (
        <SubmitButton name="$do" value={`down:${row}`} look="plain" size="sm" label={t('downOf', { what })}>
          {t('down')}
        </SubmitButton>
      )}
    </div>
  );
}
