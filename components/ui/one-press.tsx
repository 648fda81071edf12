'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import type { ButtonLook, ButtonSize } from './button';
import { SubmitButton } from './submit-button';

interface OnePressProps {
  action: FormAction;
  /** What is sent: a list under a name that ends in `[]`. */
  values: Readonly<Record<string, string | number | readonly string[]>>;
  text: string;
  /** Names what it is about, where several buttons say the same. */
  label?: string;
  look?: ButtonLook;
  size?: ButtonSize;
  className?: string;
}

/** One press does it; what is in the way is said below the button. Works without JavaScript. */
export function OnePress({
  action,
  values,
  text,
  label,
  look = 'plain',
  size = 'sm',
  className,
}: OnePressProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className={className}>
      {Object.entries(values).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [String(value)]).map((each: string) => (
          <input key={`${name} ${each}`} type="hidden" name={name} value={each} />
        )),
      )}
      <SubmitButton look={look} size={size} label={label}>
        {text}
      </SubmitButton>
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="mt-1 max-w-80 text-sm whitespace-normal text-red">
          {message}
        </p>
      ))}
    </form>
  );
}
