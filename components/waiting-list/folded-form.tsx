'use client';

import { type ReactNode, useActionState } from 'react';
import { emptyFormState } from '@/lib/schemas/form-state';
import { type ActFormProps, SentForm } from '../slots/act-form';
import { Icon } from '../ui/icon';

interface FoldedFormProps extends Omit<ActFormProps, 'initial' | 'children'> {
  summary: ReactNode;
  open: boolean;
  /** Above the form. */
  children: ReactNode;
}

/** A line that opens to a form; it stays open when the form came back, with a script and without. */
export function FoldedForm({ summary, open, children, action, ...form }: FoldedFormProps) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <details open={open || state.attempt > 0} className="group">
      <summary className="flex items-start gap-3 px-4.5 py-3.5 hover:bg-ground/70 md:px-6">
        <span className="pt-1 text-ink-muted transition-transform group-open:rotate-90">
          <Icon name="right" />
        </span>
        <span className="flex flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">{summary}</span>
      </summary>
      <div className="grid grid-cols-1 gap-5 px-4.5 pt-1 pb-6 md:px-6 md:pl-14">
        {children}
        <SentForm {...form} state={state} send={send} />
      </div>
    </details>
  );
}
