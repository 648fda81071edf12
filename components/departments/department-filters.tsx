import { useLocale, useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import type { DepartmentListQuery } from '@/lib/schemas/lists/department-list';
import type { TierWords } from '../tiers/tier-word';
import { capitalised } from '../ui/capitalised';
import { FilterBar } from '../ui/filter-bar';
import { type Option, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

interface DepartmentFiltersProps {
  query: DepartmentListQuery;
  choices: readonly {
    readonly areaId: string | null;
    readonly areaName: string | null;
    readonly municipalityId: string;
    readonly municipalityName: string;
  }[];
  tiers: readonly (TierWords & { readonly tier: string })[];
  resetHref?: string;
}

/** Search and filters of the department list; a filter with one choice only is left out. */
export function DepartmentFilters({ query, choices, tiers, resetHref }: DepartmentFiltersProps) {
  const t = useTranslations('departments.filter');
  const locale = useLocale();
  const areas = distinct(choices.map(({ areaId, areaName }) => ({ value: areaId, label: areaName })));
  const municipalities = distinct(
    choices.map((row) => ({ value: row.municipalityId, label: row.municipalityName })),
  );
  const ofTiers = tiers.map(({ tier, label }) => ({ value: tier, label: capitalised(label[locale]) }));
  return (
    <FilterBar action={paths.departments} resetHref={resetHref}>
      <TextField name="q" type="search" label={t('q')} defaultValue={query.q} maxLength={100} bare />
      <Narrowing name="area" options={areas} chosen={query.area} />
      <Narrowing name="municipality" options={municipalities} chosen={query.municipality} />
      <Narrowing name="tier" options={ofTiers} chosen={query.tier} />
    </FilterBar>
  );
}

interface NarrowingProps {
  name: 'area' | 'municipality' | 'tier';
  options: readonly Option[];
  chosen: string | undefined;
}

/** One choice is none. */
function Narrowing({ name, options, chosen }: NarrowingProps) {
  const t = useTranslations('departments.filter');
  if (options.length < 2) return null;
  return (
    <SelectField
      name={name}
      label={t(name)}
      options={options}
      defaultValue={chosen}
      placeholder={t('all')}
      bare
    />
  );
}

function distinct(
  rows: readonly { readonly value: string | null; readonly label: string | null }[],
): readonly Option[] {
  const options = new Map<string, Option>();
  for (const { value, label } of rows)
    if (value !== null && label !== null) options.set(value, { value, label });
  return [...options.values()].sort((a, b) => a.label.localeCompare(b.label, 'da'));
}
