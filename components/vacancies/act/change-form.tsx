import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Notice } from '../../ui/notice';
import { BoundDate } from '../form/bound-fields';
import { FormShell } from '../form/form-shell';
import { dateValues, homeValues } from '../form/home-values';
import {
  AccessFields,
  AddressFields,
  FieldGroup,
  MoneyFields,
  OtherDates,
  SizeFields,
} from '../form/vacancy-fields';
import { isWithMunicipality } from '../with-municipality';
import { ActFoot } from './act-foot';
import { useFormWords } from './words';

interface ChangeFormProps {
  record: {
    readonly id: string;
    readonly revision: number;
    readonly state: VacancyState;
    readonly report: VacancyReport;
  };
  mayCorrect: boolean;
  action: FormAction;
  initial: FormState;
}

/** Everything that may change without a new decision; what the decision used comes along hidden and as it was. */
export function ChangeForm({ record, mayCorrect, action, initial }: ChangeFormProps) {
  const t = useTranslations('vacancies');
  const { id, revision, state, report } = record;
  return (
    <div className="grid gap-5">
      <div className="max-w-prose space-y-2">
        <p>{t('act.change.lead')}</p>
        <p className="text-ink-muted">
          {t('act.change.fixed')}{' '}
          {mayCorrect && <Link href={paths.correctVacancy(id)}>{t('act.change.toCorrect')}</Link>}
        </p>
      </div>
      {isWithMunicipality(state) && <Notice tone="warning">{t('act.change.atMunicipality')}</Notice>}
      <FormShell
        action={action}
        initial={initial}
        defaults={{ ...homeValues(report.home), ...dateValues(report) }}
        words={useFormWords()}
        foot={<ActFoot vacancyId={id} label={t('act.change.submit')} />}
      >
        <input type="hidden" name="vacancyId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <FactsOfDecision report={report} />
        <FieldGroup title={t('form.dates')}>
          <BoundDate name="noticeOn" label={t('form.noticeOn')} optional />
          <OtherDates />
        </FieldGroup>
        <MoneyFields />
        <FieldGroup title={t('form.home')}>
          <AddressFields />
          <SizeFields />
          <AccessFields />
        </FieldGroup>
      </FormShell>
    </div>
  );
}

/** What the decision looked at, hidden. */
export function FactsOfDecision({ report }: { report: VacancyReport }) {
  const { departmentId, externalId, occasion, reportedOn, home } = report;
  const facts = { departmentId, externalId, occasion, reportedOn, ...{ unitNumber: home.unitNumber } };
  const ofHome = { dwellingType: home.dwellingType, allocationRule: home.allocationRule };
  return Object.entries({ ...facts, ...ofHome }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value ?? ''} />
  ));
}
