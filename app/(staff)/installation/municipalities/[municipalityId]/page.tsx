import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MunicipalityForm } from '@/components/access/municipality-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listTenants } from '@/lib/data/people/tenants';
import { paths } from '@/lib/platform/paths';
import { enterMunicipalityAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('changeMunicipality') };
}

/** What a municipality is called is put right. */
async function MunicipalityPage({ params }: { params: Promise<{ municipalityId: string }> }) {
  const scope = await pageScope('tenant.manage');
  const [{ municipalities }, { municipalityId }] = [await listTenants(scope), await params];
  const known = municipalities.find(({ id }) => id === municipalityId);
  if (!known) return refuseAsNotFound();
  const t = await getTranslations('tenants');
  return (
    <ClientMessages namespaces={['tenants']}>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.installation }, { label: known.name }]} />
      <PageHead title={known.name} facts={[t('codeIs', { code: known.code })]} />
      <MunicipalityForm
        action={enterMunicipalityAction}
        initial={await initialFormState('tenant.municipality')}
        known={known}
      />
    </ClientMessages>
  );
}

export default orBroken(MunicipalityPage);
