'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormState } from '@/lib/schemas/form-state';
import { controlAttributes, controlClasses, FieldNotes, type FieldProps, fieldId } from '../ui/field';

/** One kind of paper: how it is handed in, and for how long a file of it is kept. */
export interface PaperRow {
  kind: string;
  paper: string;
  way: { name: string; value: 'SHOWN' | 'UPLOADED' };
  days: { name: string; value: string; most: number; after: 'DECISION' | 'END' };
}

const COLUMNS = 'sm:grid-cols-[minmax(0,1fr)_9rem_11rem]';

/** A line a kind, in two groups by what the days are counted from; on a phone each field has its label above it. */
export function PaperRows({ rows, state }: { rows: readonly PaperRow[]; state: FormState }) {
  const t = useTranslations('offers.settings');
  return (['DECISION', 'END'] as const).map((after) => (
    <section key={after} aria-labelledby={`papers-${after}`} className="mt-5 first:mt-0">
      <h3 id={`papers-${after}`} className="mb-1.5 text-md">
        {t(after === 'DECISION' ? 'groupDecision' : 'groupEnd')}
      </h3>
      <div
        aria-hidden="true"
        className={`hidden gap-x-5 border-b border-line-strong pb-1.5 text-xs text-ink-muted sm:grid ${COLUMNS}`}
      >
        <span>{t('paper')}</span>
        <span>{t('way')}</span>
        <span>{t('days')}</span>
      </div>
      <ul className="divide-y divide-line border-b border-line">
        {rows
          .filter(({ days }) => days.after === after)
          .map((row) => (
            <Row key={row.kind} row={row} state={state} />
          ))}
      </ul>
    </section>
  ));
}

function Row({ row: { paper, way, days }, state }: { row: PaperRow; state: FormState }) {
  const t = useTranslations('offers.settings');
  const wayField = { name: way.name, label: t('way'), error: state.fieldErrors[way.name], bare: true };
  const daysField = { name: days.name, label: t('days'), error: state.fieldErrors[days.name], bare: true };
  return (
    <li className="py-2">
      <fieldset className={`grid min-w-0 grid-cols-2 items-center gap-x-5 gap-y-1.5 ${COLUMNS}`}>
        <legend className="float-left col-span-2 text-md font-medium sm:col-span-1 sm:w-full sm:font-normal">
          {paper}
        </legend>
        <Labelled {...wayField}>
          <select
            {...controlAttributes(wayField)}
            defaultValue={state.values[way.name] ?? way.value}
            className={controlClasses(wayField.error)}
          >
            <option value="SHOWN">{t('SHOWN')}</option>
            <option value="UPLOADED">{t('UPLOADED')}</option>
          </select>
        </Labelled>
        {days.most === 0 ? (
          <p className="text-sm text-ink-muted">{t('atOnce')}</p>
        ) : (
          <Labelled {...daysField}>
            <input
              {...controlAttributes(daysField)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              defaultValue={state.values[days.name] ?? days.value}
              className={`${controlClasses(daysField.error)} max-w-24`}
            />
          </Labelled>
        )}
      </fieldset>
    </li>
  );
}

/** The heading of the column says it where there is room for columns; it is always heard. */
function Labelled({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={fieldId(field.name)} className="mb-1 block text-xs text-ink-muted sm:sr-only">
        {field.label}
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}
