import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { DemoSignIn } from '@/components/access/demo-sign-in';
import { SignInForm } from '@/components/access/sign-in-form';
import { PublicFrame } from '@/components/shell/public-frame';
import { Card } from '@/components/ui/card';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { currentDesk } from '@/lib/auth/current-scope';
import { orBroken } from '@/lib/auth/or-broken';
import { ownPath } from '@/lib/auth/request-path';
import { countAdministrators, getInstance } from '@/lib/data/connection/instance';
import { ROLES } from '@/lib/domain/access/role';
import { findDemoAccounts } from '@/lib/platform/demo-accounts';
import { paths } from '@/lib/platform/paths';
import danish from '@/messages/da.json';
import { signInAction } from './actions';

/** How whoever runs the server makes the first administrator. */
const COMMAND = 'npm run admin:create -- --email … --name …';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.signIn'))('title') };
}

type Search = {
  to?: string | string[];
  late?: string | string[];
  out?: string | string[];
  welcome?: string | string[];
};

async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { to: asked, late, out, welcome } = await searchParams;
  const to = ownPath(typeof asked === 'string' ? asked : null);
  if (await currentDesk()) redirect(to);
  const t = await getTranslations('access.signIn');
  const { demo: isDemo } = await getInstance();
  const demo = isDemo ? await translatedAccounts() : null;
  const begins = !isDemo && (await countAdministrators()) === 0;
  return (
    <PublicFrame locale={await getLocale()} languageAction={chooseLanguageAction}>
      <ClientMessages namespaces={['access']}>
        <h1>{t('title')}</h1>
        <div className="mt-5 space-y-5">
          {late && <Notice tone="warning">{t(late === 'kept' ? 'lateKept' : 'late')}</Notice>}
          {out && !late && <Notice tone="success">{t('signedOut')}</Notice>}
          {welcome && <Notice tone="success">{t('passwordChosen')}</Notice>}
          {begins && (
            <Notice title={t('beginTitle')}>
              {t('begin')} <code className="break-all">{COMMAND}</code>
            </Notice>
          )}
          <Card>
            <SignInForm action={signInAction} to={to} />
          </Card>
          {demo && <DemoSignIn action={signInAction} to={to} {...demo} />}
          <p className="text-md">
            <Link href={paths.publicNotices}>{t('published')}</Link>
          </p>
        </div>
      </ClientMessages>
    </PublicFrame>
  );
}

/** The file says the roles in Danish, as the start script prints them. */
async function translatedAccounts() {
  const found = await findDemoAccounts();
  const t = await getTranslations('access.roles');
  const translated = (word: string) => {
    const known = ROLES.find((role) => danish.access.roles[role] === word);
    return known ? t(known) : word;
  };
  return (
    found && {
      ...found,
      accounts: found.accounts.map((account) => ({ ...account, role: translated(account.role) })),
    }
  );
}

export default orBroken(SignInPage);
