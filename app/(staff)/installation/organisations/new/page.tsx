import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrganisationForm } from '@/components/access/organisation-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listTenants } from '@/lib/data/people/tenants';
import { paths } from '@/lib/platform/paths';
import { enterOrganisationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('makeOrganisation') };
}

/** An organisation is made, and where it works. */
async function OrganisationPage() {
  const scope = await pageScope('tenant.manage');
  const [{ municipalities }, t] = [await listTenants(scope), await getTranslations('tenants')];
  return (
    <ClientMessages namespaces={['tenants']}>
      <Breadcrumb
        crumbs={[{ label: t('title'), href: paths.installation }, { label: t('makeOrganisation') }]}
      />
      <PageHead title={t('makeOrganisation')} />
      <OrganisationForm
        action={enterOrganisationAction}
        initial={await initialFormState('tenant.organisation')}
        municipalities={municipalities}
      />
    </ClientMessages>
  );
}

export default orBroken(OrganisationPage);
