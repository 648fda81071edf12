import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MunicipalityForm } from '@/components/access/municipality-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';

import { paths } from '@/lib/platform/paths';
import { enterMunicipalityAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('makeMunicipality') };
}

/** A municipality is made. */
async function MunicipalityPage() {
  await pageScope('tenant.manage');
  const t = await getTranslations('tenants');
  return (
    <ClientMessages namespaces={['tenants']}>
      <Breadcrumb
        crumbs={[{ label: t('title'), href: paths.installation }, { label: t('makeMunicipality') }]}
      />
      <PageHead title={t('makeMunicipality')} />
      <MunicipalityForm
        action={enterMunicipalityAction}
        initial={await initialFormState('tenant.municipality')}
      />
    </ClientMessages>
  );
}

export default orBroken(MunicipalityPage);
