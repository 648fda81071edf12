'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { fieldId } from './field';
import { Icon } from './icon';

export interface FormError {
  /** Leave out for an error that belongs to the whole form. */
  field?: string;
  message: string;
}

interface FormErrorsProps {
  errors: readonly FormError[];
  title?: string;
  /** The fields' names, said before what is wrong with them. */
  labels?: Readonly<Record<string, string>>;
  form?: string;
  /** Ways to what is in the way. */
  links?: readonly { readonly href: string; readonly text: string }[];
  /** Off where the summary is only shown as an example. */
  focus?: boolean;
}

/** Everything that has to be put right, each with a link to its field. Takes the focus when it appears. */
export function FormErrors({ errors, title, labels = {}, form, links = [], focus = true }: FormErrorsProps) {
  const t = useTranslations('ui');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus && errors.length > 0) box.current?.focus();
  }, [errors, focus]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without JavaScript the browser itself moves here.
      // biome-ignore lint/a11y/noAutofocus: the reader has just sent the form and must hear why it came back
      autoFocus={focus}
      className="flex gap-3 rounded-lg border-2 border-red bg-paper px-4 py-3.5"
    >
      <span className="pt-0.5 text-red">
        <Icon name="stop" />
      </span>
      <div>
        <h2 className="text-base">{title ?? t('formErrors', { count: errors.length })}</h2>
        <ul className="mt-1.5 list-disc space-y-1 pl-5 text-md">
          {errors.map(({ field, message }) => (
            <li key={`${field}${message}`}>
              {field ? (
                <a href={`#${fieldId(field, form)}`} className="text-red">
                  {withLabel(message, labels[field])}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
        {links.map(({ href, text }) => (
          <p key={href} className="mt-2 text-md">
            <a href={href}>{text}</a>
          </p>
        ))}
      </div>
    </div>
  );
}

/** "Vej: udfyld feltet." A label that has a colon of its own is set apart by a dash. */
function withLabel(message: string, label: string | undefined): string {
  if (!label) return message;
  const small = message.charAt(0).toLowerCase() + message.slice(1);
  return label.includes(':') ? `${label} – ${small}` : `${label}: ${small}`;
}
