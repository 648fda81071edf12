'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { CardForm } from '../ui/card-form';
import { fieldsOf } from '../ui/fields-of';
import { TextField } from '../ui/text-field';

interface WelcomeFormProps {
  action: FormAction;
  email: string;
  /** What the administrator wrote; null where it is known already. */
  name: string | null;
  /** Somebody who has an account shows that it is hers. */
  isKnown: boolean;
}

/** A password of one's own, or the one that one has. It never comes back in a page. */
export function WelcomeForm({ action, email, name, isKnown }: WelcomeFormProps) {
  const [state, send] = useActionState(action, emptyFormState);
  const t = useTranslations('welcome');
  const labels = { name: t('name'), password: t(isKnown ? 'ownPassword' : 'password'), again: t('again') };
  const field = fieldsOf(state, labels);
  const { defaultValue: _typed, ...password } = field('password');
  const { defaultValue: _again, ...again } = field('again');
  return (
    <CardForm {...{ send, state, labels }} submit={t(isKnown ? 'join' : 'submit')}>
      {/* For the browser's own keeper of passwords. */}
      <input type="hidden" name="email" autoComplete="username" value={email} />
      {name !== null && <TextField {...field('name', name)} autoComplete="name" maxLength={120} />}
      <TextField
        {...password}
        type="password"
        hint={isKnown ? undefined : t('passwordHint')}
        autoComplete={isKnown ? 'current-password' : 'new-password'}
      />
      {!isKnown && <TextField {...again} type="password" autoComplete="new-password" />}
    </CardForm>
  );
}
