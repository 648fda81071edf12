'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ROLES } from '@/lib/domain/access/role';
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
  const roleName = (role: string) => {
    const known = ROLES.find((name) => name === role);
    return known ? t(`roles.${known}`) : role;
  };
  const places = [...new Set(accounts.map(({ place }) => place))];
  return (
    <Card title={t('demo.title')}>
      <p className="mb-4 text-sm text-ink-muted">{t('demo.hint', { password })}</p>
      <FormErrors errors={errorsOf(state)} title={t('signIn.failed')} form="demo" />
      <div className="space-y-4">
        {places.map((place) => (
          <section key={place}>
            <h3 className="text-sm font-semibold">{place}</h3>
            <ul className="mt-1.5 grid gap-2 sm:grid-cols-2">
              {accounts
                .filter((account) => account.place === place)
                .map(({ email, name, role }) => (
                  <li key={email}>
                    <form action={send}>
                      <input type="hidden" name="to" value={to} />
                      <input type="hidden" name="email" value={email} />
                      <input type="hidden" name="password" value={password} />
                      <button
                        type="submit"
                        className="w-full rounded-md border border-edge bg-paper px-3.5 py-2 text-start leading-snug hover:border-accent hover:bg-accent-soft"
                      >
                        <span className="block text-md font-medium">{roleName(role)}</span>
                        <span className="block text-sm text-ink-muted">{name}</span>
                      </button>
                    </form>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
