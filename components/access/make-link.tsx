'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { errorsOf, type FormAction, type FormState, keptOf } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';
import { ShownLink } from './shown-link';

interface MakeLinkProps {
  action: FormAction;
  /** What was kept while the reader signed in again. */
  initial: FormState;
  hidden: Readonly<Record<string, string>>;
  submit: string;
  label?: string;
  size?: 'md' | 'sm';
}

/** One button that makes a link, and the link it made. */
export function MakeLink({ action, initial, hidden, submit, label, size }: MakeLinkProps) {
  const [state, send] = useActionState(action, keptOf(initial, hidden));
  const t = useTranslations('people');
  return (
    <form action={send} className="grid gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.kept && <p role="status">{t('again')}</p>}
      {state.done && state.message && (
        <ShownLink link={state.message} form={Object.values(hidden).join('-')} />
      )}
      {errorsOf(state).map(({ message }) => (
        <p key={message} role="alert" className="text-sm text-red">
          {message}
        </p>
      ))}
      <div>
        <SubmitButton look="plain" size={size} label={label}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
