'use client';

import { useActionState } from 'react';
import { paths } from '@/lib/platform/paths';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import type { ButtonSize } from '../ui/button';
import { SubmitButton } from '../ui/submit-button';

interface ClaimButtonProps {
  action: FormAction;
  slotId: string;
  revision: number;
  text: string;
  /** Names the home where several buttons on a page say the same. */
  label?: string;
  size?: ButtonSize;
}

/** One press receives the home. Whoever was second hears who was first, and when. */
export function ClaimButton({ action, slotId, revision, text, label, size = 'sm' }: ClaimButtonProps) {
  // Without JavaScript the answer is the home's own page: in a list the row is gone once somebody has received it.
  const [state, send] = useActionState(action, emptyFormState, paths.slot(slotId));
  return (
    <form action={send}>
      <input type="hidden" name="slotId" value={slotId} />
      <input type="hidden" name="revision" value={revision} />
      <SubmitButton size={size} label={label}>
        {text}
      </SubmitButton>
      {errorsOf(state).map(({ message }) => (
        <p
          key={message}
          role="alert"
          className="mt-1.5 max-w-60 text-start text-sm font-medium whitespace-normal text-red"
        >
          {message}
        </p>
      ))}
    </form>
  );
}
