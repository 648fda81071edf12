'use client';

import { useActionState } from 'react';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { CardForm } from '../../ui/card-form';
import { fieldId } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { type Option, SelectField } from '../../ui/select-field';
import { NumberField, TextareaField, TextField } from '../../ui/text-field';
import { type Suggested, SuggestedSentences } from './suggested-sentences';

/** What the form says, in the reader's language. */
export interface WordsFormTexts {
  title: string;
  meeting: string;
  noMeeting: string;
  correctionDays: string;
  correctionDaysHint: string;
  unit: string;
  sentences: string;
  sentencesHint: string;
  /** The name of each sentence's field; there are as many fields as names. */
  each: readonly string[];
}

interface Props {
  texts: WordsFormTexts;
  action: FormAction;
  initial: FormState;
  keptText: string;
  hidden: Readonly<Record<string, string>>;
  /** Before anything was typed. */
  words: { title: string; meeting: string; correctionDays: number; sentences: readonly string[] };
  meetings: readonly Option[];
  /** What may be added to the sentences of a summary that is kept already. */
  suggested?: Suggested;
  submit: string;
  cancel: { href: string; label: string };
}

/** The words of a summary: its name, its meeting, its days for corrections, and each sentence in a field of its own. */
export function WordsForm({ texts, action, initial, keptText, hidden, words, ...form }: Props) {
  const { meetings, submit, cancel, suggested } = form;
  const [state, send] = useActionState(action, initial);
  const sentences = state.lists.sentences ?? words.sentences;
  const field = (name: 'title' | 'meeting' | 'correctionDays') => ({
    ...{ name, label: texts[name], error: state.fieldErrors[name] },
  });
  const { title, meeting, correctionDays } = texts;
  const labels = { title, meeting, correctionDays, sentences: texts.sentences };
  return (
    <>
      {state.kept && <Notice>{keptText}</Notice>}
      <CardForm
        send={send}
        state={state}
        labels={labels}
        hidden={hidden}
        submit={submit}
        look="primary"
        cancel={cancel}
      >
        <TextField
          {...field('title')}
          defaultValue={state.values.title ?? words.title}
          maxLength={120}
          spellCheck
        />
        <SelectField
          {...field('meeting')}
          optional
          options={meetings}
          placeholder={texts.noMeeting}
          defaultValue={state.values.meeting ?? words.meeting}
        />
        <NumberField
          {...field('correctionDays')}
          hint={texts.correctionDaysHint}
          defaultValue={state.values.correctionDays ?? String(words.correctionDays)}
          unit={texts.unit}
          maxLength={2}
        />
        <fieldset id={fieldId('sentences')} tabIndex={-1}>
          <legend className="text-md font-semibold">{texts.sentences}</legend>
          <p className="mb-3 text-sm text-ink-muted">{texts.sentencesHint}</p>
          <div className="grid gap-4">
            {texts.each.map((name, at) => (
              <TextareaField
                key={name}
                name="sentences[]"
                form={String(at)}
                label={name}
                optional
                rows={2}
                maxLength={600}
                defaultValue={sentences[at] ?? ''}
                error={at === 0 ? state.fieldErrors.sentences : undefined}
              />
            ))}
          </div>
          {suggested && (
            <SuggestedSentences
              suggested={suggested}
              typed={state.lists.sentences?.slice(texts.each.length)}
              after={texts.each.length}
            />
          )}
        </fieldset>
      </CardForm>
    </>
  );
}
