import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { chooseLanguageAction } from '@/app/actions';
import { WelcomeForm } from '@/components/access/welcome-form';
import { PublicFrame } from '@/components/shell/public-frame';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { openedWelcome } from '@/lib/auth/links/welcome';
import { orBroken } from '@/lib/auth/or-broken';
import type { OpenAccountLink } from '@/lib/data/people/account-links-use';
import { takeWelcomeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('welcome');
  return { title: t('title'), robots: { index: false, follow: false, nocache: true } };
}

/** What somebody sees who followed a link of her own; the same words for every link that opens nothing. */
async function WelcomePage() {
  const [link, t, locale] = [await openedWelcome(), await getTranslations('welcome'), await getLocale()];
  return (
    <PublicFrame locale={locale} languageAction={chooseLanguageAction}>
      <ClientMessages namespaces={['welcome']}>
        {link === null ? (
          <>
            <h1 className="mb-5">{t('closedTitle')}</h1>
            <EmptyState title={t('closedWhat')}>{t('closed')}</EmptyState>
          </>
        ) : (
          <Opened link={link} />
        )}
      </ClientMessages>
    </PublicFrame>
  );
}

async function Opened({ link }: { link: OpenAccountLink }) {
  const [t, tRoles] = [await getTranslations('welcome'), await getTranslations('access.roles')];
  const { email, name } = link;
  if (link.kind === 'RESET')
    return (
      <>
        <h1>{t('resetTitle')}</h1>
        <p className="mt-2 mb-5 max-w-prose">{t('resetLead', { email })}</p>
        <WelcomeForm action={takeWelcomeAction} email={email} name={null} isKnown={false} />
      </>
    );
  const isKnown = link.userId !== null;
  const where = link.place === null ? 'everywhere' : 'there';
  const what = { role: tRoles(link.role), where, place: link.place ?? '', email };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-5 max-w-prose">{t(isKnown ? 'leadKnown' : 'lead', what)}</p>
      <WelcomeForm action={takeWelcomeAction} email={email} name={isKnown ? null : name} isKnown={isKnown} />
    </>
  );
}

export default orBroken(WelcomePage);
