import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeNotice } from '@/components/departments/change/change-notice';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { ChooseHome } from '@/components/vacancies/form/choose-home';
import { ReportForm } from '@/components/vacancies/form/report-form';
import { ReportPanel } from '@/components/vacancies/form/report-panel';
import { newIdempotencyKey } from '@/lib/auth/forms/idempotency';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listChangesOf } from '@/lib/data/departments/department-changes';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { findReportContext } from '@/lib/data/vacancies/report-context';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readReportForm } from '@/lib/schemas/lists/report-form';
import { reportVacancyAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('vacancies.form');
  return { title: t('title') };
}

async function ReportVacancyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('vacancy.report');
  const { department, unit, unchosen } = readReportForm(await searchParams);
  const [all, context, initial] = await Promise.all([
    listDepartmentChoices(scope),
    department ? findReportContext(scope, department, unit) : null,
    initialFormState('vacancy.report'),
  ]);
  const t = await getTranslations('vacancies');
  const departments = all.filter(({ closedFrom }) => closedFrom === null);
  const closed = all.find(({ id, closedFrom }) => id === department && closedFrom !== null);
  const choose = (
    <ChooseHome
      departments={departments}
      department={department}
      unit={unit}
      units={context?.units}
      fault={unchosen ? 'unchosenDepartment' : department && !context ? 'unknownDepartment' : undefined}
    />
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t('title'), href: paths.vacancies }, { label: t('form.title') }]} />
      <PageHead title={t('form.title')} />
      {closed && (
        <div className="mb-4">
          <ChangeNotice
            changes={await listChangesOf(scope, closed.id)}
            department={{ ...closed, openedFrom: null }}
          />
        </div>
      )}
      {departments.length === 0 ? (
        <EmptyState title={t('form.noDepartmentsTitle')}>{t('form.noDepartments')}</EmptyState>
      ) : context && !closed ? (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem] xl:gap-6">
          {choose}
          <div className="lg:sticky lg:top-5 lg:row-span-2">
            <ReportPanel context={context} />
          </div>
          <ReportForm
            // Another home has other facts to begin with; another department alone keeps what was typed.
            key={context.home ? unit : 'new'}
            action={reportVacancyAction}
            initial={initial}
            context={context}
            unit={unit}
            idempotencyKey={newIdempotencyKey()}
          />
        </div>
      ) : (
        choose
      )}
    </>
  );
}

export default orBroken(ReportVacancyPage);
