'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { SubmitButton } from '../ui/submit-button';

interface ColleagueActionsProps {
  userId: string;
  name: string;
  locked: boolean;
  signedIn: boolean;
  actions: { lock: FormAction; unlock: FormAction; signOut: FormAction };
}

/** The buttons of one row. Locking signs out too, so the two never stand for the same thing. */
export function ColleagueActions({ userId, name, locked, signedIn, actions }: ColleagueActionsProps) {
  const t = useTranslations('access.people');
  return (
    <div className="flex justify-end gap-2 max-sm:flex-wrap">
      {signedIn && !locked && (
        <OneButton
          action={actions.signOut}
          userId={userId}
          text={t('signOut')}
          label={t('signOutName', { name })}
        />
      )}
      {locked ? (
        <OneButton
          action={actions.unlock}
          userId={userId}
          text={t('unlock')}
          label={t('unlockName', { name })}
        />
      ) : (
        <OneButton action={actions.lock} userId={userId} text={t('lock')} label={t('lockName', { name })} />
      )}
    </div>
  );
}

function OneButton({
  action,
  userId,
  text,
  label,
}: {
  action: FormAction;
  userId: string;
  text: string;
  label: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form action={send}>
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton look="plain" size="sm" label={label}>
        {text}
      </SubmitButton>
      {state.formError && (
        <p role="alert" className="mt-1 text-sm text-red">
          {state.formError}
        </p>
      )}
    </form>
  );
}
