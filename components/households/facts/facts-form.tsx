'use client';

import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { type ActField, keyOf, labelsOf } from '../../slots/act-field';
import { ActFieldControl } from '../../slots/act-field-control';
import { LinkButton } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { Notice } from '../../ui/notice';
import { SubmitButton } from '../../ui/submit-button';
import type { FactsRow, FactsSection } from './facts-section';

type Shown = FactsSection & { askedBy: string };

interface FactsFormProps {
  action: FormAction;
  initial: FormState;
  hidden: Readonly<Record<string, string>>;
  sections: readonly Shown[];
  words: { save: string; saveAndStay: string; back: string; kept: string };
  backHref: string;
}

/** Facts about one member. Blank rows are part of the page, so that it works without JavaScript. */
export function FactsForm({ action, initial, hidden, sections, words, backHref }: FactsFormProps) {
  const [state, send] = useActionState(action, initial);
  return (
    <form action={send} noValidate className="max-w-4xl space-y-6">
      <FormErrors errors={errorsOf(state)} labels={labelsIn(sections)} />
      {state.kept && <Notice>{words.kept}</Notice>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={state.attempt} className="space-y-6">
        {sections.map((section) => (
          <Section key={section.key} section={section} state={state} />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="after" value="BACK">
          {words.save}
        </SubmitButton>
        <SubmitButton look="plain" name="after" value="STAY">
          {words.saveAndStay}
        </SubmitButton>
        <LinkButton href={backHref} look="quiet">
          {words.back}
        </LinkButton>
      </div>
    </form>
  );
}

/** What each field is called in the summary of what is wrong: its section or its row too, as names recur. */
function labelsIn(sections: readonly Shown[]): Readonly<Record<string, string>> {
  const named = sections.flatMap(({ key, title, rows }) => [
    [key, title] as const,
    ...rows.flatMap(({ label, fields }) =>
      Object.entries(labelsOf(fields)).map(([name, own]) => [name, `${label ?? title}, ${own}`] as const),
    ),
  ]);
  return Object.fromEntries(named);
}

/** Whoever answers no, or nothing, does not see the rows; a browser that cannot tell shows them. */
const OUT_OF_SIGHT =
  'group-has-[input[value=NONE]:checked]/facts:hidden group-has-[input[value=UNSTATED]:checked]/facts:hidden';

function Section({ section, state }: { section: Shown; state: FormState }) {
  const { key, title, askedBy, hint, choice, rows } = section;
  return (
    <fieldset className="group/facts min-w-0 rounded-lg border border-line-strong bg-paper px-4 pt-2 pb-5 md:px-6">
      <legend className="px-1.5 text-lg font-semibold">{title}</legend>
      <input type="hidden" name={`asked:${key}`} value="yes" />
      <p className="text-sm text-ink-muted">{askedBy}</p>
      {hint && <p className="mt-1 max-w-prose text-md">{hint}</p>}
      {choice && (
        <div className="mt-3">
          <ActFieldControl field={choice} state={state} />
        </div>
      )}
      <div className={`mt-4 space-y-4 ${choice ? OUT_OF_SIGHT : ''}`}>
        {rows.map((row) => (
          <Row key={row.key} row={row} state={state} />
        ))}
      </div>
    </fieldset>
  );
}

function Row({ row, state }: { row: FactsRow; state: FormState }) {
  const { label, folded, fields } = row;
  const controls = (
    <div className="grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {fields.map((field) => (
        <ActFieldControl key={keyOf(field)} field={field} state={state} />
      ))}
    </div>
  );
  if (label === null) return controls;
  if (folded !== null && !isTouched(fields, state)) {
    return (
      <details className="border-t border-line pt-3">
        <summary className="cursor-pointer text-md text-accent">{folded}</summary>
        <div className="mt-3">{controls}</div>
      </details>
    );
  }
  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="float-left mb-3 w-full text-md font-medium">{label}</legend>
      <div className="clear-both">{controls}</div>
    </fieldset>
  );
}

/** Something was written in the row, or has to be put right there. */
const isTouched = (fields: readonly ActField[], { values, fieldErrors }: FormState): boolean =>
  fields.some((field) => 'name' in field && (Boolean(values[field.name]) || field.name in fieldErrors));
