'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { CopyButton } from '../offers/copy-button';
import { RadioGroup } from '../ui/choice-fields';
import { fieldId } from '../ui/field';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';
import { TextField } from '../ui/text-field';

interface MakeCalendarLinkProps {
  action: FormAction;
  language: string;
  /** What a calendar may show; the choice is shown where there is one. */
  choices: readonly { value: string; label: string; hint?: string }[];
  texts: { about: string; make: string; made: string; address: string; copy: string; copied: string };
}

/** Makes a link and shows it, this once. */
export function MakeCalendarLink({ action, language, choices, texts }: MakeCalendarLinkProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send} className="grid gap-4">
      <input type="hidden" name="language" value={language} />
      {state.done && state.message && (
        <>
          <Notice tone="success" live>
            {texts.made}
          </Notice>
          <TextField
            key={state.message}
            name="link"
            form="calendar"
            bare
            spellCheck={false}
            label={texts.address}
            defaultValue={state.message}
          />
          <CopyButton from={fieldId('link', 'calendar')} label={texts.copy} copied={texts.copied} />
        </>
      )}
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-red">
          {message}
        </p>
      ))}
      {choices.length > 1 && (
        <RadioGroup
          name="about"
          form="calendar"
          label={texts.about}
          choices={choices}
          defaultValue={choices[0]?.value}
        />
      )}
      <div>
        <SubmitButton look={state.done ? 'plain' : 'primary'}>{texts.make}</SubmitButton>
      </div>
    </form>
  );
}
