import { useTranslations } from 'next-intl';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import type { ChoiceListQuery } from '@/lib/schemas/lists/choice-list';
import { FilterBar } from '../ui/filter-bar';
import { SelectField } from '../ui/select-field';
import { DateField } from '../ui/text-field';

interface ChoiceFiltersProps {
  action: string;
  query: ChoiceListQuery;
  resetHref?: string;
}

/** By kind and by the day it was chosen. */
export function ChoiceFilters({ action, query, resetHref }: ChoiceFiltersProps) {
  const t = useTranslations('choices');
  return (
    <FilterBar
      action={action}
      resetHref={resetHref}
      hidden={{ show: query.show, department: query.department }}
    >
      <SelectField
        name="kind"
        label={t('kind')}
        placeholder={t('all')}
        defaultValue={query.kind}
        options={CHOICES.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <DateField name="from" label={t('from')} defaultValue={query.from} />
      <DateField name="through" label={t('through')} defaultValue={query.through} />
    </FilterBar>
  );
}
