import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/access/confirm-form';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { keptIn } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { isFormAnswer, ownPath } from '@/lib/auth/request-path';
import { isConfirmed } from '@/lib/auth/sign-in/confirm';
import { CONFIRMED_MINUTES } from '@/lib/data/people/sessions';
import { confirmAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.confirm'))('title') };
}

type Search = { next?: string | string[] };

/** The password once more, before what is asked for anew; then on to where it was asked. */
async function ConfirmPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await pageScope('tray.view');
  const { next: asked } = await searchParams;
  const next = ownPath(typeof asked === 'string' ? asked : null);
  if (!(await isFormAnswer()) && (await isConfirmed(scope))) redirect(next);
  const t = await getTranslations('access.confirm');
  return (
    <ClientMessages namespaces={['access']}>
      <PageHead title={t('title')} />
      <div className="grid max-w-xl gap-5">
        <p className="text-md text-ink-muted">{t('lead', { minutes: CONFIRMED_MINUTES })}</p>
        {keptIn(next) && <Notice>{t('kept')}</Notice>}
        <ConfirmForm action={confirmAction} next={next} />
      </div>
    </ClientMessages>
  );
}

export default orBroken(ConfirmPage);
