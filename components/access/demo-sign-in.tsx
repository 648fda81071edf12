'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { emptyFormState, errorsOf, type FormAction } from '@/lib/schemas/form-state';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';

interface DemoSignInProps {
  action: FormAction;
  to: string;
  password: string;
  accounts: readonly { email: string; name: string; role: string; place: string }[];
}

/** Only in a demonstration: every account as a button that signs in with it. */
export function DemoSignIn({ action, to, password, accounts }: DemoSignInProps) {
  const t = useTranslations('access');
  const [state, send] = useActionState(action, emptyFormState);
  // Colleagues of one town share the end of their address.
  const towns = [...new Set(accounts.map(({ email }) => domainOf(email)))];
  return (
    <Card title={t('demo.title')}>
      <p className="mb-4 text-sm text-ink-muted">{t('demo.hint', { password })}</p>
      <FormErrors errors={errorsOf(state)} title={t('signIn.failed')} form="demo" />
      <div className="divide-y divide-line">
        {towns.map((town) => (
          <ul key={town} className="grid gap-2 py-4 first:pt-0 last:pb-0 sm:grid-cols-2">
            {accounts
              .filter(({ email }) => domainOf(email) === town)
              .map(({ email, name, role, place }) => (
                <li key={email}>
                  <form action={send} className="h-full">
                    <input type="hidden" name="to" value={to} />
                    <input type="hidden" name="email" value={email} />
                    <input type="hidden" name="password" value={password} />
                    <button
                      type="submit"
                      className="h-full w-full rounded-md border border-edge bg-paper px-3.5 py-2 text-start leading-snug hover:border-accent hover:bg-accent-soft"
                    >
                      <span className="block text-md font-medium">{role}</span>
                      <span className="block text-sm text-ink-muted">
                        {name}, {place}
                      </span>
                    </button>
                  </form>
                </li>
              ))}
          </ul>
        ))}
      </div>
    </Card>
  );
}

const domainOf = (email: string): string => email.split('@').at(-1) ?? '';
