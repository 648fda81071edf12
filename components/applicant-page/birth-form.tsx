'use client';

import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { classNames } from '../ui/class-names';
import { controlClasses, fieldId } from '../ui/field';
import { FormErrors } from '../ui/form-errors';
import { SubmitButton } from '../ui/submit-button';

export interface BirthWords {
  lead: string;
  label: string;
  hint: string;
  day: string;
  month: string;
  year: string;
  submit: string;
}

interface BirthFormProps {
  action: FormAction;
  secret: string;
  words: BirthWords;
}

const PARTS = [
  { name: 'day', length: 2, autoComplete: 'bday-day', width: 'w-16' },
  { name: 'month', length: 2, autoComplete: 'bday-month', width: 'w-16' },
  { name: 'year', length: 4, autoComplete: 'bday-year', width: 'w-24' },
] as const;

/** The applicant's birth date in three short fields. What was wrong is not kept: it is typed again. */
export function BirthForm({ action, secret, words }: BirthFormProps) {
  const [state, send] = useActionState(action, emptyFormState);
  const errors = errorsOf(state);
  const wrong = (state.fieldErrors.day?.length ?? 0) > 0;
  return (
    <form action={send} noValidate className="space-y-4">
      <FormErrors errors={errors} form="birth" />
      <input type="hidden" name="secret" value={secret} />
      <p>{words.lead}</p>
      <fieldset
        key={state.attempt}
        aria-describedby="birth-hint"
        className={classNames('min-w-0', wrong && 'border-l-4 border-red pl-3')}
      >
        <legend className="text-sm font-medium">{words.label}</legend>
        <p id="birth-hint" className="mb-2 text-sm text-ink-muted">
          {words.hint}
        </p>
        <div className="flex flex-wrap gap-3">
          {PARTS.map(({ name, length, autoComplete, width }) => (
            <label key={name} className="text-sm">
              <span className="mb-1 block">{words[name]}</span>
              <input
                id={fieldId(name, 'birth')}
                name={name}
                inputMode="numeric"
                autoComplete={autoComplete}
                maxLength={length}
                aria-invalid={wrong || undefined}
                className={classNames(controlClasses(state.fieldErrors.day), width)}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <SubmitButton>{words.submit}</SubmitButton>
    </form>
  );
}
