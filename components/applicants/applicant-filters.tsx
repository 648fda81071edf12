import { useTranslations } from 'next-intl';
import { NO_CPR_PATTERN } from '@/lib/domain/shared/looks-like-cpr';
import { paths } from '@/lib/platform/paths';
import { APPLICANT_LISTS, type ApplicantListQuery } from '@/lib/schemas/lists/applicant-list';
import { FilterBar } from '../ui/filter-bar';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

interface ApplicantFiltersProps {
  query: ApplicantListQuery;
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** The address without filters, when there are any. */
  resetHref?: string;
}

/** Search and filters of the list; everything stands in the address, and a CPR number is kept out of it. */
export function ApplicantFilters({ query, organisations, resetHref }: ApplicantFiltersProps) {
  const t = useTranslations('applicants');
  return (
    <FilterBar action={paths.applicants} resetHref={resetHref} hidden={{ tab: query.tab }}>
      <TextField
        name="q"
        type="search"
        label={t('filter.q')}
        defaultValue={query.q}
        maxLength={100}
        pattern={NO_CPR_PATTERN}
        title={t('filter.noCpr')}
        bare
      />
      <SelectField
        name="list"
        label={t('filter.list')}
        placeholder={t('filter.all')}
        defaultValue={query.list}
        options={APPLICANT_LISTS.map((value) => ({ value, label: t(`lists.${value}`) }))}
        bare
      />
      {organisations.length > 1 && (
        <SelectField
          name="organisation"
          label={t('filter.organisation')}
          placeholder={t('filter.all')}
          defaultValue={query.organisation}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          bare
        />
      )}
    </FilterBar>
  );
}
