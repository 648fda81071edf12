import { useTranslations } from 'next-intl';
import type { ReportContext } from '@/lib/domain/vacancy/report-context';
import { paths } from '@/lib/platform/paths';
import { buttonClasses } from '../../ui/button';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { type DepartmentOption, departmentOptions } from '../department-options';
import { DepartmentPicker } from './department-picker';

interface ChooseHomeProps {
  departments: readonly DepartmentOption[];
  department?: string;
  unit?: string;
  units?: ReportContext['units'];
  /** What is wrong with the department that was asked for. */
  fault?: 'unchosenDepartment' | 'unknownDepartment';
}

/** The first step: which department, and which home if it is known. An address of its own. */
export function ChooseHome({ departments, department, unit, units = [], fault }: ChooseHomeProps) {
  const t = useTranslations('vacancies.form');
  return (
    <Card title={t('choose')}>
      <DepartmentPicker action={paths.reportVacancy()}>
        <SelectField
          form="choose"
          name="department"
          label={t('department')}
          placeholder={t('departmentPlaceholder')}
          options={departmentOptions(departments)}
          defaultValue={department}
          error={fault && t(fault)}
        />
        <TextField
          form="choose"
          name="unit"
          label={t('unitLookup')}
          hint={t('unitLookupHint')}
          defaultValue={unit}
          maxLength={40}
          list={units.length > 0 ? 'units' : undefined}
          optional
        />
        {units.length > 0 && (
          <datalist id="units">
            {units.map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        )}
        <button type="submit" className={buttonClasses('plain')}>
          {t('show')}
        </button>
      </DepartmentPicker>
    </Card>
  );
}
