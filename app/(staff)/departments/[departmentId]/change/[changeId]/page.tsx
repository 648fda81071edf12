import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AnswerForm } from '@/components/departments/change/answer-forms';
import { ChangeCard, OpeningsCard } from '@/components/departments/change/change-cards';
import { useChangeSummary } from '@/components/departments/change/change-history';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Chip } from '@/components/ui/chip';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findDepartmentChange } from '@/lib/data/departments/department-changes';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangeFile } from '@/lib/domain/department/change-file';
import { faultOfAnswer, isOverdue } from '@/lib/domain/department/department-change';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { answerChangeAction } from '../actions';
import { loadDepartment } from '../load-department';

type Props = {
  params: Promise<{ departmentId: string; changeId: string }>;
  searchParams: Promise<SearchParams>;
};

const load = cache(async (departmentId: string, changeId: string) => {
  const { scope, file, department } = await loadDepartment(departmentId, 'placement.view');
  const id = readPathId(changeId);
  const change = id && (await findDepartmentChange(scope, id));
  const isAbout =
    change &&
    (change.from.some((row) => row.id === department.id) ||
      change.to.some((row) => row.departmentId === department.id));
  if (!isAbout) return refuseAsNotFound();
  return { scope, today: file.today, department, change };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { departmentId, changeId } = await params;
  const { change } = await load(departmentId, changeId);
  return { title: (await getTranslations('departmentChanges'))(`kind.${change.kind}`) };
});

/** A merger or a split: what both parties see, what it carries over, and the other party's answer. */
async function DepartmentChangePage({ params, searchParams }: Props) {
  const { departmentId, changeId } = await params;
  const { scope, today, department, change } = await load(departmentId, changeId);
  const [t, locale] = await Promise.all([getTranslations('departmentChanges'), getLocale()]);
  const tiers = department.standing?.version.agreement.tiers ?? [];
  const done = firstOf((await searchParams).done) === 'proposed' && change.state === 'PROPOSED';
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: `${department.number} ${department.name}`, href: paths.department(department.id) },
          { label: t('title'), href: paths.changeDepartment(department.id) },
          { label: t(`kind.${change.kind}`) },
        ]}
      />
      <PageHead
        title={t(`kind.${change.kind}`)}
        mark={<Chip>{t(`state.${change.state}`, { day: formatDay(change.effectiveOn, locale) })}</Chip>}
        facts={[<Summary key="summary" change={change} />]}
        actions={<PrintButton />}
      />
      <div className="grid grid-cols-1 gap-5">
        {done && (
          <Notice tone="success" live>
            {t('done.proposed')}
          </Notice>
        )}
        {isOverdue(change, today) && <Notice tone="warning">{t('one.notDone')}</Notice>}
        <ChangeCard
          change={change}
          tierName={(tier) => tiers.find((row) => row.tier === tier)?.label ?? null}
        />
        <OpeningsCard change={change} />
        <Answers {...{ scope, change, today }} />
      </div>
    </>
  );
}

function Summary({ change }: { change: ChangeFile }) {
  return useChangeSummary()(change);
}

interface AnswersProps {
  scope: UserScope;
  change: ChangeFile;
  today: CalendarDate;
}

async function Answers({ scope, change, today }: AnswersProps) {
  const t = await getTranslations('departmentChanges.one');
  if (!may(scope, 'department.change')) return null;
  const { state, proposedSide } = change;
  const open = (['CONFIRM', 'REFUSE', 'WITHDRAW'] as const).filter(
    (answer) => faultOfAnswer(answer, { state, proposedSide, side: scope.side }) === null,
  );
  const initial = await initialFormState('department.change');
  return (
    <>
      {state === 'PROPOSED' && !open.includes('CONFIRM') && <Notice>{t('waits')}</Notice>}
      {open.length > 0 && (
        <ClientMessages>
          <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2 print:hidden">
            {open.map((answer) => (
              <AnswerForm key={answer} {...{ change, today, answer, initial }} action={answerChangeAction} />
            ))}
          </div>
        </ClientMessages>
      )}
    </>
  );
}

export default orBroken(DepartmentChangePage);
