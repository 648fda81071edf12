import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeHistory } from '@/components/departments/change/change-history';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { listChangesOf } from '@/lib/data/departments/department-changes';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { loadDepartment } from './load-department';

type Props = { params: Promise<{ departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departmentChanges'))('title') };
}

/** What may be changed of a department as a whole, and what has been. */
async function ChangePage({ params }: Props) {
  const { scope, department } = await loadDepartment((await params).departmentId, 'placement.view');
  const { id, number, name, closedFrom } = department;
  const [changes, t] = await Promise.all([listChangesOf(scope, id), getTranslations('departmentChanges')]);
  const mayChange = may(scope, 'department.change') && closedFrom === null;
  // Only where the agreement closes a department for it.
  const closes = department.standing?.version.agreement.placing.rehousing != null;
  const mayPlace = may(scope, 'designation.enter') && closedFrom === null;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: `${number} ${name}`, href: paths.department(id) }, { label: t('title') }]}
      />
      <PageHead title={t('title')} facts={[`${number} ${name}`]} />
      <div className="grid max-w-4xl grid-cols-1 gap-5">
        <Card>
          <p className="max-w-prose">{t('lead')}</p>
          <div className="mt-4 flex flex-wrap gap-2">
            {mayChange && (
              <>
                <LinkButton href={paths.mergeDepartment(id)}>{t('merge')}</LinkButton>
                <LinkButton href={paths.splitDepartment(id)}>{t('split')}</LinkButton>
              </>
            )}
            {mayPlace && <LinkButton href={paths.latePlacement(id)}>{t('placement')}</LinkButton>}
            {mayPlace && closes && (
              <LinkButton href={paths.departmentRehousing(id)}>{t('rehousing')}</LinkButton>
            )}
          </div>
        </Card>
        {changes.length === 0 ? (
          <p className="text-ink-muted">{t('none')}</p>
        ) : (
          <ChangeHistory changes={changes} departmentId={id} />
        )}
      </div>
    </>
  );
}

export default orBroken(ChangePage);
