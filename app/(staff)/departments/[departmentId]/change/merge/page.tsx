import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MergeForm } from '@/components/departments/change/change-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { getChangeChoices } from '@/lib/data/departments/department-changes';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { paths } from '@/lib/platform/paths';
import { proposeMergeAction } from '../actions';
import { loadDepartment } from '../load-department';

type Props = { params: Promise<{ departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departmentChanges.form'))('mergeTitle') };
}

/** A manager proposes that departments become one. */
async function MergePage({ params }: Props) {
  const { scope, department } = await loadDepartment((await params).departmentId, 'department.change');
  const { id, number, name, areaId, standing } = department;
  const [choices, t] = await Promise.all([
    getChangeChoices(scope, id),
    getTranslations('departmentChanges.form'),
  ]);
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: `${number} ${name}`, href: paths.department(id) }, { label: t('mergeTitle') }]}
      />
      <PageHead title={t('mergeTitle')} facts={[`${number} ${name}`]} />
      {choices.others.length === 0 ? (
        <EmptyState title={t('mergeTitle')}>{t('noOthers')}</EmptyState>
      ) : (
        <ClientMessages>
          <MergeForm
            departmentId={id}
            action={proposeMergeAction}
            initial={await initialFormState('department.merge')}
            {...choices}
            tiers={standing ? placeableTiers(standing.version.agreement) : []}
            defaults={{ number, areaId: areaId ?? '', decidedOn: choices.today, effectiveOn: choices.today }}
          />
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(MergePage);
