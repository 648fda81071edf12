import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** What every field has. The message of an error says what to do, and the field keeps what was typed. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | readonly string[];
  /** Fields are required unless they say otherwise; the optional ones are marked. */
  optional?: boolean;
  /** In a filter: neither marked optional nor announced as required. */
  bare?: boolean;
  /** Makes ids unique when a page has several forms with the same names. */
  form?: string;
}

/** The id that an error summary links to. */
export function fieldId(name: string, form?: string): string {
  return ['field', form, name].filter(Boolean).join('-');
}

/** The attributes that tie a control to its label, hint and error. `required` stays off: our words, not the browser's. */
export function controlAttributes({ name, hint, error, optional, bare, form }: FieldProps) {
  const id = fieldId(name, form);
  const described = [hint && `${id}-hint`, hasError(error) && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': hasError(error) || undefined,
    'aria-required': optional || bare ? undefined : true,
  } as const;
}

export function hasError(error: FieldProps['error']): boolean {
  return typeof error === 'string' ? error !== '' : (error?.length ?? 0) > 0;
}

export function controlClasses(error: FieldProps['error']): string {
  return classNames(
    'min-h-[2.625rem] w-full rounded-md border bg-paper px-3 py-2 text-md text-ink placeholder:text-ink-faint disabled:bg-grey-soft',
    hasError(error) ? 'border-2 border-red' : 'border-edge hover:border-ink-muted',
  );
}

/** Label, hint and error around one control. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, form } = field;
  return (
    <div className={classNames(hasError(field.error) && 'border-l-4 border-red pl-3')}>
      <label
        htmlFor={fieldId(name, form)}
        className={classNames('mb-1 block', field.bare ? 'text-xs text-ink-muted' : 'text-sm font-medium')}
      >
        {label} <OptionalMark shown={field.optional} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

export function OptionalMark({ shown }: { shown?: boolean }) {
  const t = useTranslations('ui');
  return shown ? <span className="font-normal text-ink-muted">{t('optional')}</span> : null;
}

/** Hint and errors, above the control so that a phone's keyboard does not hide them. */
export function FieldNotes({ name, hint, error, form }: FieldProps) {
  const t = useTranslations('ui');
  const id = fieldId(name, form);
  const errors = typeof error === 'string' ? [error] : (error ?? []);
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      {hasError(error) && (
        <div id={`${id}-error`} className="mb-1.5 text-sm font-medium text-red">
          {errors.map((message) => (
            <p key={message}>
              <span className="sr-only">{t('errorPrefix')} </span>
              {message}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
