import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AreaForm } from '@/components/stock/area-form';
import { AreaTable } from '@/components/stock/area-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listStockAreas } from '@/lib/data/departments/stock-by-hand';
import { listMunicipalities } from '@/lib/data/people/municipalities-in-reach';
import { paths } from '@/lib/platform/paths';
import { enterAreaAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock'))('areas') };
}

/** The areas in which departments lie. */
async function AreasPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const scope = await pageScope('area.enter');
  const [areas, municipalities, t, tDepartments, { done }] = await Promise.all([
    listStockAreas(scope),
    listMunicipalities(scope),
    getTranslations('stock'),
    getTranslations('departments'),
    searchParams,
  ]);
  return (
    <ClientMessages namespaces={['stock']}>
      <Breadcrumb
        crumbs={[{ label: tDepartments('title'), href: paths.departments }, { label: t('areas') }]}
      />
      <PageHead title={t('areas')} facts={[t('areasLead')]} />
      <div className="grid gap-5">
        {done && (
          <Notice tone="success" live>
            {t('areaDone')}
          </Notice>
        )}
        <AreaTable rows={areas} showMunicipality={municipalities.length > 1} />
        <AreaForm
          action={enterAreaAction}
          initial={await initialFormState('area.enter')}
          municipalities={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </ClientMessages>
  );
}

export default orBroken(AreasPage);
