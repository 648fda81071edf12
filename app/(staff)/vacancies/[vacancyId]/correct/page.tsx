import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice';
import { ActHead } from '@/components/vacancies/act/act-head';
import { CorrectChoice } from '@/components/vacancies/act/correct-choice';
import { CorrectConsequence } from '@/components/vacancies/act/correct-consequence';
import { CorrectForm } from '@/components/vacancies/act/correct-form';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { isFormAnswer } from '@/lib/auth/request-path';
import { listDepartmentChoices } from '@/lib/data/departments/departments';
import { findReportContext } from '@/lib/data/vacancies/report-context';
import { findVacancyCase } from '@/lib/data/vacancies/vacancy-case';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { corrected, isChosen, readCorrection } from '@/lib/schemas/lists/correction';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { previewCorrection } from '@/lib/usecases/vacancies/preview-correction';
import { loadRecord } from '../load-record';
import { correctVacancyAction } from './actions';

type Props = { params: Promise<{ vacancyId: string }>; searchParams: Promise<SearchParams> };
type Loaded = Awaited<ReturnType<typeof loadRecord>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('vacancies.act.correct'))('title') };
}

async function CorrectVacancyPage({ params, searchParams }: Props) {
  const loaded = await loadRecord((await params).vacancyId, 'vacancy.change', 'void');
  const { scope, record, address } = loaded;
  const query = readCorrection(await searchParams);
  const [all, context, t] = await Promise.all([
    listDepartmentChoices(scope),
    findReportContext(scope, query.departmentId ?? record.departmentId, query.unitNumber),
    getTranslations('vacancies.act.correct'),
  ]);
  const asked = corrected(record.report, query);
  const departments = all.filter(({ id, closedFrom }) => closedFrom === null || id === record.departmentId);
  const otherHome = isOtherHome(record.report, asked);
  const report = otherHome && context?.home ? inStock(asked, context.home) : asked;
  const rules = context?.department.standing?.version.agreement.dwellingRules ?? [];
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('title')} />
      <div className="grid gap-5">
        <CorrectChoice
          id={record.id}
          report={report}
          departments={departments}
          rules={rules}
          today={context?.today ?? ''}
        />
        {isChosen(query) && (
          <Second
            loaded={loaded}
            report={report}
            otherHome={otherHome}
            departments={departments}
            rules={rules}
          />
        )}
      </div>
    </>
  );
}

const isOtherHome = (before: VacancyReport, after: VacancyReport): boolean =>
  before.departmentId !== after.departmentId || before.home.unitNumber !== after.home.unitNumber;

/** The other home's own facts from the stock; its kind is as the reader said. */
const inStock = (asked: VacancyReport, home: VacancyReport['home']): VacancyReport => ({
  ...asked,
  home: { ...home, unitNumber: asked.home.unitNumber },
});

interface SecondProps {
  loaded: Loaded;
  report: VacancyReport;
  otherHome: boolean;
  departments: Awaited<ReturnType<typeof listDepartmentChoices>>;
  rules: Parameters<typeof CorrectConsequence>[0]['rules'];
}

/** What it means, and the button that does it. */
async function Second({ loaded: { scope, record }, report, otherHome, departments, rules }: SecondProps) {
  const t = await getTranslations('vacancies.act.correct');
  const preview = await previewCorrection(scope, { vacancyId: record.id, report });
  const form = (
    <CorrectForm
      key={JSON.stringify(report)}
      record={record}
      report={report}
      otherHome={otherHome}
      action={correctVacancyAction}
      initial={await initialFormState('vacancy.change')}
    />
  );
  if (!preview.ok) {
    return (
      <>
        <Notice tone="warning">
          {t(preview.error.code === 'nothing-to-correct' ? 'nothing' : 'cannot')}
        </Notice>
        {(await isFormAnswer()) && form}
      </>
    );
  }
  const file = await findVacancyCase(scope, record.id);
  return (
    <>
      <CorrectConsequence
        before={{ report: record.report, state: record.state, verdict: file?.decision?.verdict ?? null }}
        after={report}
        preview={preview.value}
        departments={departments}
        rules={rules}
      />
      {form}
    </>
  );
}

export default orBroken(CorrectVacancyPage);
