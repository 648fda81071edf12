import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RehousingForms, RehousingTable } from '@/components/departments/rehousing-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { listRehousing } from '@/lib/data/departments/rehousing';
import { paths } from '@/lib/platform/paths';
import { loadDepartment } from '../load-department';
import { endRehousingAction, enterRehousingAction } from './actions';

type Props = { params: Promise<{ departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments.rehousing'))('title') };
}

/** A department is closed while its tenants are rehoused. */
async function RehousingPage({ params }: Props) {
  const { scope, file, department } = await loadDepartment((await params).departmentId, 'designation.enter');
  const rows = await listRehousing(scope, department.id);
  const t = await getTranslations('departments.rehousing');
  const title = `${department.number} ${department.name}`;
  const knowsIt = department.standing?.version.agreement.placing.rehousing != null;
  const open = rows.find(({ from, to }) => to === null || (to > from && to > file.today));
  return (
    <>
      <Breadcrumb crumbs={[{ label: title, href: paths.department(department.id) }, { label: t('title') }]} />
      <PageHead title={t('title')} facts={[title, t('lead')]} />
      {knowsIt && department.closedFrom === null ? (
        <div className="grid max-w-4xl grid-cols-1 gap-5">
          {rows.length > 0 && (
            <Card title={t('caption')} flush>
              <RehousingTable rows={rows} />
            </Card>
          )}
          <RehousingForms
            departmentId={department.id}
            open={open ?? null}
            enter={{ action: enterRehousingAction, initial: await initialFormState('designation.enter') }}
            end={{ action: endRehousingAction, initial: await initialFormState('rehousing.end') }}
          />
        </div>
      ) : (
        <EmptyState title={t('title')}>{t('errors.no-rule')}</EmptyState>
      )}
    </>
  );
}

export default orBroken(RehousingPage);
