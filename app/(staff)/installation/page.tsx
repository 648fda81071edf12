import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MunicipalityTable, OrganisationTable } from '@/components/access/tenant-tables';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listTenants } from '@/lib/data/people/tenants';
import { paths } from '@/lib/platform/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tenants'))('title') };
}

/** The municipalities and organisations that this installation is for. */
async function InstallationPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const scope = await pageScope('tenant.manage');
  const [{ municipalities, organisations }, t, { done }] = await Promise.all([
    listTenants(scope),
    getTranslations('tenants'),
    searchParams,
  ]);
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[t('lead')]}
        actions={
          <>
            <LinkButton href={paths.newMunicipality}>{t('makeMunicipality')}</LinkButton>
            <LinkButton href={paths.newOrganisation}>{t('makeOrganisation')}</LinkButton>
          </>
        }
      />
      <div className="grid gap-5">
        {done && (
          <Notice tone="success" live>
            {t('done')}
          </Notice>
        )}
        <MunicipalityTable rows={municipalities} />
        <OrganisationTable rows={organisations} />
      </div>
    </>
  );
}

export default orBroken(InstallationPage);
