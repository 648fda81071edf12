'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, type ButtonSize, buttonClasses } from './button';

interface SubmitButtonProps {
  children: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  name?: string;
  value?: string;
  label?: string;
  /** What the button says while the answer is under way; "Vent …" unless told. */
  pendingLabel?: string;
}

/** Submits its form. Without JavaScript it is an ordinary submit button; with it, a second press does nothing. */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, look = 'primary', size, name, value, label, pendingLabel } = props;
  const t = useTranslations('ui');
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={buttonClasses(look, size)}
    >
      {pending ? (pendingLabel ?? t('pending')) : children}
    </button>
  );
}
