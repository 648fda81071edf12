import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/access/invite-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { INVITATION_DAYS } from '@/lib/domain/access/account-link';
import { LANGUAGES } from '@/lib/domain/shared/bilingual';
import { paths } from '@/lib/platform/paths';
import { rolesAndPlaces } from '../place-options';
import { invitePersonAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.invite'))('title') };
}

/** Somebody is invited by a link, which the administrator passes on herself. */
async function InvitePage() {
  const scope = await pageScope('people.manage');
  const [choices, t, tAccess] = await Promise.all([
    rolesAndPlaces(scope),
    getTranslations('people.invite'),
    getTranslations('access.people'),
  ]);
  return (
    <ClientMessages namespaces={['people', 'offers']}>
      <Breadcrumb crumbs={[{ label: tAccess('title'), href: paths.people }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[t('lead', { days: INVITATION_DAYS })]} />
      <InviteForm
        action={invitePersonAction}
        initial={await initialFormState('people.invite')}
        {...choices}
        languages={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
    </ClientMessages>
  );
}

export default orBroken(InvitePage);
