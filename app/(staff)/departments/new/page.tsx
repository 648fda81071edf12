import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepartmentForm } from '@/components/stock/department-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listStockAreas, listStockPlaces } from '@/lib/data/departments/stock-by-hand';
import { paths } from '@/lib/platform/paths';
import { whereMark } from '@/lib/schemas/departments/stock';
import { enterDepartmentAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stock'))('makeDepartment') };
}

/** One department by hand. */
async function NewDepartmentPage() {
  const scope = await pageScope('department.enter');
  const [places, areas, t, tDepartments] = await Promise.all([
    listStockPlaces(scope),
    listStockAreas(scope),
    getTranslations('stock'),
    getTranslations('departments'),
  ]);
  return (
    <ClientMessages namespaces={['stock']}>
      <Breadcrumb
        crumbs={[{ label: tDepartments('title'), href: paths.departments }, { label: t('makeDepartment') }]}
      />
      <PageHead title={t('makeDepartment')} facts={[t('departmentLead')]} />
      {places.length === 0 ? (
        <EmptyState title={t('noPlace')}>{t('noPlaceText')}</EmptyState>
      ) : (
        <DepartmentForm
          action={enterDepartmentAction}
          initial={await initialFormState('department.enter')}
          places={places.map((place) => ({
            ...{ value: whereMark(place) },
            label: t('where', { organisation: place.organisationName, municipality: place.municipalityName }),
          }))}
          areas={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </ClientMessages>
  );
}

export default orBroken(NewDepartmentPage);
