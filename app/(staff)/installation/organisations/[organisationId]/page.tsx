import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrganisationForm } from '@/components/access/organisation-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listTenants } from '@/lib/data/people/tenants';
import { paths } from '@/lib/platform/paths';
import { enterOrganisationAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('changeOrganisation') };
}

/** What an organisation is called is put right, and where else it works. */
async function OrganisationPage({ params }: { params: Promise<{ organisationId: string }> }) {
  const scope = await pageScope('tenant.manage');
  const [{ municipalities, organisations }, { organisationId }] = [await listTenants(scope), await params];
  const known = organisations.find(({ id }) => id === organisationId);
  if (!known) return refuseAsNotFound();
  const t = await getTranslations('tenants');
  return (
    <ClientMessages namespaces={['tenants']}>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.installation }, { label: known.name }]} />
      <PageHead title={known.name} />
      <OrganisationForm
        action={enterOrganisationAction}
        initial={await initialFormState('tenant.organisation')}
        municipalities={municipalities}
        known={known}
      />
    </ClientMessages>
  );
}

export default orBroken(OrganisationPage);
