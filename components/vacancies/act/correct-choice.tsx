import { useLocale, useTranslations } from 'next-intl';
import type { DwellingRule } from '@/lib/domain/agreement/agreement';
import { DWELLING_TYPES, OCCASIONS } from '@/lib/domain/agreement/vocabulary';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { paths } from '@/lib/platform/paths';
import { factValue } from '@/lib/schemas/lists/correction';
import { buttonClasses, LinkButton } from '../../ui/button';
import { capitalised } from '../../ui/capitalised';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { DateField, TextField } from '../../ui/text-field';
import { type DepartmentOption, departmentOptions } from '../department-options';
import { Row } from '../form/vacancy-fields';

interface CorrectChoiceProps {
  id: string;
  /** The report as the fields should show it. */
  report: VacancyReport;
  departments: readonly DepartmentOption[];
  rules: readonly DwellingRule[];
  today: string;
}

/** The first step: the facts that the decision used, to be put right. Sent as an address, so going back loses nothing. */
export function CorrectChoice({ id, report, departments, rules, today }: CorrectChoiceProps) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const ofRules = rules.map(({ rule, label }) => ({ value: rule, label: capitalised(label[locale]) }));
  return (
    <Card>
      <p className="mb-5 max-w-prose">{t('act.correct.lead')}</p>
      <form action={paths.correctVacancy(id)} method="get" className="grid max-w-3xl gap-4">
        <Row>
          <SelectField
            name="departmentId"
            label={t('act.correct.fact.departmentId')}
            options={departmentOptions(departments)}
            defaultValue={report.departmentId}
          />
          <TextField
            name="unitNumber"
            label={t('act.correct.fact.unitNumber')}
            defaultValue={report.home.unitNumber}
          />
        </Row>
        <Row>
          <SelectField
            name="dwellingType"
            label={t('act.correct.fact.dwellingType')}
            options={DWELLING_TYPES.map((value) => ({ value, label: t(`dwellingType.${value}`) }))}
            defaultValue={report.home.dwellingType}
          />
          <SelectField
            name="allocationRule"
            label={t('act.correct.fact.allocationRule')}
            options={[{ value: 'NONE', label: t('form.noRule') }, ...ofRules]}
            defaultValue={factValue(report, 'allocationRule')}
          />
        </Row>
        <Row>
          <SelectField
            name="occasion"
            label={t('act.correct.fact.occasion')}
            options={OCCASIONS.map((value) => ({ value, label: t(`occasion.${value}`) }))}
            defaultValue={report.occasion}
          />
          <DateField
            name="reportedOn"
            label={t('act.correct.fact.reportedOn')}
            defaultValue={report.reportedOn}
            max={today}
          />
        </Row>
        <div className="flex flex-wrap gap-2 pt-1">
          <button type="submit" className={buttonClasses('primary')}>
            {t('act.correct.show')}
          </button>
          <LinkButton href={paths.vacancy(id)} look="quiet">
            {t('act.back')}
          </LinkButton>
        </div>
      </form>
    </Card>
  );
}
