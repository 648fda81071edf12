import { useLocale, useTranslations } from 'next-intl';
import { ROUTES } from '@/lib/domain/agreement/vocabulary';
import { STATE_GROUPS } from '@/lib/domain/vacancy/state-groups';
import { VACANCY_STATES } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { EVERY_STATE, type VacancyListQuery } from '@/lib/schemas/lists/vacancy-list';
import type { TierWords } from '../tiers/tier-word';
import { capitalised } from '../ui/capitalised';
import { FilterBar } from '../ui/filter-bar';
import { SelectField } from '../ui/select-field';
import { DateField, TextField } from '../ui/text-field';
import { type DepartmentOption, departmentOptions } from './department-options';

interface VacancyFiltersProps {
  query: VacancyListQuery;
  departments: readonly DepartmentOption[];
  tiers: readonly (TierWords & { readonly tier: string })[];
  /** The address without filters, when there are any. */
  resetHref?: string;
}

/** Search and filters of the vacancy list; everything stands in the address. */
export function VacancyFilters({ query, departments, tiers, resetHref }: VacancyFiltersProps) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const all = t('filter.all');
  return (
    <FilterBar action={paths.vacancies} resetHref={resetHref}>
      <TextField name="q" type="search" label={t('filter.q')} defaultValue={query.q} maxLength={100} bare />
      <SelectField
        name="state"
        label={t('filter.state')}
        defaultValue={query.state ?? 'OPEN'}
        options={[
          { value: EVERY_STATE, label: all },
          {
            label: t('filter.groups'),
            options: STATE_GROUPS.map((value) => ({ value, label: t(`group.${value}`) })),
          },
          {
            label: t('filter.single'),
            options: VACANCY_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
        bare
      />
      <SelectField
        name="department"
        label={t('filter.department')}
        placeholder={all}
        defaultValue={query.department}
        options={departmentOptions(departments)}
        bare
      />
      {tiers.length > 1 && (
        <SelectField
          name="tier"
          label={t('filter.tier')}
          placeholder={all}
          defaultValue={query.tier}
          options={tiers.map(({ tier, label }) => ({ value: tier, label: capitalised(label[locale]) }))}
          bare
        />
      )}
      <SelectField
        name="route"
        label={t('filter.route')}
        placeholder={all}
        defaultValue={query.route}
        options={ROUTES.map((value) => ({ value, label: t(`route.${value}`) }))}
        bare
      />
      <DateField name="from" label={t('filter.from')} defaultValue={query.from} bare />
      <DateField name="to" label={t('filter.to')} defaultValue={query.to} bare />
    </FilterBar>
  );
}
