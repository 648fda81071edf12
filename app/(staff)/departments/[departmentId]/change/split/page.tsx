import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SplitForm } from '@/components/departments/change/change-forms';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ClientMessages } from '@/components/ui/client-messages';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { getChangeChoices } from '@/lib/data/departments/department-changes';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { paths } from '@/lib/platform/paths';
import { proposeSplitAction } from '../actions';
import { loadDepartment } from '../load-department';

type Props = { params: Promise<{ departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departmentChanges.form'))('splitTitle') };
}

/** A manager proposes that a department becomes two. */
async function SplitPage({ params }: Props) {
  const { scope, department } = await loadDepartment((await params).departmentId, 'department.change');
  const { id, number, name, areaId, standing } = department;
  const [choices, t] = await Promise.all([
    getChangeChoices(scope, id),
    getTranslations('departmentChanges.form'),
  ]);
  const area = areaId ?? '';
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: `${number} ${name}`, href: paths.department(id) }, { label: t('splitTitle') }]}
      />
      <PageHead title={t('splitTitle')} facts={[`${number} ${name}`]} />
      <ClientMessages>
        <SplitForm
          departmentId={id}
          action={proposeSplitAction}
          initial={await initialFormState('department.split')}
          {...choices}
          tiers={standing ? placeableTiers(standing.version.agreement) : []}
          before={{
            family: department.familyDwellings,
            ...{ youth: department.youthDwellings, elderly: department.elderlyDwellings },
          }}
          defaults={{
            ...{ number1: number, name1: name, areaId1: area, areaId2: area, youth1: '0', youth2: '0' },
            ...{ elderly1: '0', elderly2: '0', decidedOn: choices.today, effectiveOn: choices.today },
          }}
        />
      </ClientMessages>
    </>
  );
}

export default orBroken(SplitPage);
