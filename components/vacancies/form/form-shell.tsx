'use client';

import { createContext, type ReactNode, useActionState, useContext } from 'react';
import { emptyFormState, errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { FormErrors } from '../../ui/form-errors';
import { Notice } from '../../ui/notice';

type Values = Readonly<Record<string, string>>;
interface FormContext {
  state: FormState;
  defaults: Values;
  form?: string;
}

const Context = createContext<FormContext>({ state: emptyFormState, defaults: {} });

interface FormShellProps {
  action: FormAction;
  initial: FormState;
  /** What the fields hold before anything is typed. */
  defaults?: Values;
  /** Fields that know their own state, and whatever stands between them. */
  children: ReactNode;
  /** Buttons. */
  foot: ReactNode;
  words: FormWords;
  /** Makes ids unique where a page has several forms. */
  form?: string;
}

export interface FormWords {
  /** Said when the form was kept while the reader signed in again. */
  kept: string;
  /** The fields' names, for the summary of what has to be put right. */
  labels?: Values;
  /** Heading of what somebody else changed meanwhile. */
  conflict?: string;
  /** The fields' names, for that list. */
  fields?: Values;
  now?: string;
}

/** A form of fields that stand where the server put them; what was typed stays when it is refused. Works without JavaScript. */
export function FormShell({ action, initial, defaults = {}, children, foot, words, form }: FormShellProps) {
  const [state, send] = useActionState(action, initial);
  return (
    <Context value={{ state, defaults, form }}>
      <form action={send} noValidate className="grid gap-5">
        <FormErrors errors={errorsOf(state)} labels={words.labels} form={form} links={state.links} />
        {state.kept && <Notice>{words.kept}</Notice>}
        {state.done && state.message && (
          <Notice tone="success" live>
            {state.message}
          </Notice>
        )}
        <Conflict state={state} words={words} />
        <div key={state.attempt} className="contents">
          {children}
        </div>
        <div className="flex flex-wrap gap-2">{foot}</div>
      </form>
    </Context>
  );
}

/** What two people changed at once: theirs is listed, the reader's own stays in the fields. */
function Conflict({ state, words }: { state: FormState; words: FormWords }) {
  const changes = state.conflict?.changes ?? [];
  if (changes.length === 0) return null;
  return (
    <Notice tone="warning" title={words.conflict}>
      <ul className="mt-1 list-disc pl-5">
        {changes.map(({ field, now }) => (
          <li key={field}>
            {words.fields?.[field] ?? field}: {words.now} {now}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The value to show and the errors of one field: as sent, else as it was before anybody typed. */
export function useField(name: string) {
  const { state, defaults, form } = useContext(Context);
  const sent = Object.keys(state.values).length > 0;
  return {
    form,
    error: state.fieldErrors[name],
    defaultValue: sent ? (state.values[name] ?? '') : (defaults[name] ?? ''),
    /** Was the field part of what was sent, or asked for? */
    asked: state.fieldErrors[name] !== undefined || (state.values[name] ?? '') !== '',
  };
}

/** The same for a field that may have many values; its name ends in `[]`. */
export function useList(name: string, before: readonly string[]) {
  const { state, form } = useContext(Context);
  const plain = name.replace('[]', '');
  const sent = Object.keys(state.values).length > 0;
  return { form, error: state.fieldErrors[plain], defaultValues: sent ? (state.lists[plain] ?? []) : before };
}

/** What the server asked before it takes the form; null when it asked nothing. */
export const useQuestion = () => useContext(Context).state.question ?? null;

/** Was something sent in one of the fields, or is something wrong in one of them? */
export function useAnyAsked(names: readonly string[]): boolean {
  const { state } = useContext(Context);
  return names.some((name) => state.fieldErrors[name] !== undefined || (state.values[name] ?? '') !== '');
}

/** Is something wrong in one of the fields whose names begin so? */
export function useErrorsUnder(name: string): boolean {
  const { state } = useContext(Context);
  return Object.keys(state.fieldErrors).some((field) => field.startsWith(`${name}.`));
}
