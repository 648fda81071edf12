'use client';

import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState } from '@/lib/schemas/form-state';
import { FormErrors } from '../ui/form-errors';
import { Notice } from '../ui/notice';
import { SubmitButton } from '../ui/submit-button';

interface MailChoicesFormProps {
  action: FormAction;
  initial: FormState;
  kinds: readonly { kind: string; label: string; hint?: string; pace: string }[];
  paces: readonly { pace: string; label: string }[];
  texts: { caption: string; kind: string; save: string; kept: string };
}

/** One line a kind, one column a pace. Works without JavaScript. */
export function MailChoicesForm({ action, initial, kinds, paces, texts }: MailChoicesFormProps) {
  const [state, send] = useActionState(action, initial);
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormErrors errors={errorsOf(state)} labels={{}} />
      {state.kept && <Notice>{texts.kept}</Notice>}
      {state.done && state.message && (
        <Notice tone="success" live>
          {state.message}
        </Notice>
      )}
      <table key={state.attempt} className="w-full border-collapse text-md">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr className="border-b border-line-strong text-sm text-ink-muted">
            <th scope="col" className="py-2 text-start font-medium">
              {texts.kind}
            </th>
            {paces.map(({ pace, label }) => (
              <th key={pace} scope="col" className="px-1 py-2 text-center font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {kinds.map(({ kind, label, hint, pace: now }) => (
            <tr key={kind}>
              <th scope="row" className="py-2.5 pr-2 text-start font-normal">
                {label}
                {hint && <span className="block text-sm text-ink-muted">{hint}</span>}
              </th>
              {paces.map(({ pace, label: how }) => (
                <td key={pace} className="p-0 text-center">
                  <label className="inline-grid min-h-11 min-w-11 place-items-center">
                    <span className="sr-only">
                      {label}: {how}
                    </span>
                    <input
                      type="radio"
                      name={kind}
                      value={pace}
                      defaultChecked={(state.values[kind] ?? now) === pace}
                      className="size-4.5 accent-accent"
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <SubmitButton>{texts.save}</SubmitButton>
      </div>
    </form>
  );
}
