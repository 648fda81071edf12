'use client';

import { type ReactNode, useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { type ActField, keyOf, labelsOf } from './act-field';
import { ActFieldControl } from './act-field-control';

export interface ActFormProps {
  action: FormAction;
  initial: FormState;
  fields: readonly ActField[];
  submit: string;
  look?: 'primary' | 'danger' | 'plain';
  cancel?: { href: string; label: string };
  /** Said above the fields when the form was kept while the reader signed in again. */
  keptText: string;
  /** Between the fields and the button: what happens. */
  children?: ReactNode;
  /** Makes ids unique where a page has several forms. */
  form?: string;
}

/** A form about one home: its fields come as data, and what was typed stays when it is refused. Works without JavaScript. */
export function ActForm({ action, initial, ...form }: ActFormProps) {
  const [state, send] = useActionState(action, initial);
  return <SentForm {...form} state={state} send={send} />;
}

type SentFormProps = Omit<ActFormProps, 'action' | 'initial'> & {
  state: FormState;
  send: (data: FormData) => void;
};

/** The same where something around the form has to know how it came back. */
export function SentForm(props: SentFormProps) {
  const { state, send, fields, submit, look, cancel, keptText, children, form } = props;
  return (
    <form action={send} noValidate className="max-w-2xl space-y-5">
      <FormErrors errors={errorsOf(state)} labels={labelsOf(fields)} form={form} />
      {state.kept && <Notice>{keptText}</Notice>}
      {state.done && state.message && (
        <Notice tone="success" live>
          {state.message}
        </Notice>
      )}
      <div key={state.attempt} className="space-y-5">
        {fields.map((field) => (
          <ActFieldControl key={keyOf(field)} field={field} state={state} form={form} />
        ))}
      </div>
      {children}
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
