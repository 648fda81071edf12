'use client';

import type { ReactNode } from 'react';
import { errorsOf, type FormState } from '@/lib/schemas/form-state';
import { type ButtonLook, LinkButton } from './button';
import { Card } from './card';
import { FormErrors } from './form-errors';
import { SubmitButton } from './submit-button';

interface CardFormProps {
  send: (data: FormData) => void;
  state: FormState;
  /** The fields' names in the summary of errors. */
  labels: Readonly<Record<string, string>>;
  hidden?: Readonly<Record<string, string>>;
  submit: string;
  look?: ButtonLook;
  /** The way back without sending. */
  cancel?: { href: string; label: string };
  children: ReactNode;
}

/** Fields on one card, what has to be put right above it, the button below. Works without JavaScript. */
export function CardForm({
  send,
  state,
  labels,
  hidden = {},
  submit,
  look,
  cancel,
  children,
}: CardFormProps) {
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={labels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Card>
        <div key={state.attempt} className="grid gap-5">
          {children}
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton look={look}>{submit}</SubmitButton>
        {cancel && (
          <LinkButton href={cancel.href} look="quiet">
            {cancel.label}
          </LinkButton>
        )}
      </div>
    </form>
  );
}
