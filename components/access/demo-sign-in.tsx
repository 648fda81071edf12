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
  accounts: readonly Account[];
}

interface Account {
  email: string;
  name: string;
  role: string;
  place: string;
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
        {towns.map((town) => {
          const people = accounts.filter(({ email }) => domainOf(email) === town);
          return (
            <section key={town} aria-labelledby={`town-${town}`} className="py-4 first:pt-0 last:pb-0">
              <h3 id={`town-${town}`} className="mb-2 text-md">
                {placeOfMost(people)}
              </h3>
              <ul className="grid gap-2 sm:grid-cols-2">
                {people.map((account) => (
                  <li key={account.email}>
                    <AccountButton {...{ account, password, to, send }} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Card>
  );
}

interface AccountButtonProps extends Pick<DemoSignInProps, 'to' | 'password'> {
  account: Account;
  send: (data: FormData) => void;
}

function AccountButton({ account: { email, name, role, place }, password, to, send }: AccountButtonProps) {
  return (
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
  );
}

/** Of a town's people most are the municipality's. */
function placeOfMost(people: readonly Account[]): string {
  const count = (place: string) => people.filter((account) => account.place === place).length;
  const [most] = people.map(({ place }) => place).sort((a, b) => count(b) - count(a));
  return most ?? '';
}

const domainOf = (email: string): string => email.split('@').at(-1) ?? '';
