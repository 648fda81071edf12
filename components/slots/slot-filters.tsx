import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import type { SlotListQuery } from '@/lib/schemas/lists/slot-list';
import { FilterBar } from '../ui/filter-bar';
import { type Option, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';

interface SlotFiltersProps {
  query: SlotListQuery;
  areas: readonly Option[];
  demands: readonly Option[];
  resetHref?: string;
}

const MOST_ROOMS = 6;

/** What a caseworker looks for on behalf of somebody: a rent, a size, a place, a demand that can be met. */
export function SlotFilters({ query, areas, demands, resetHref }: SlotFiltersProps) {
  const t = useTranslations('slots.filters');
  const rooms = Array.from({ length: MOST_ROOMS }, (_, index) => String(index + 1));
  return (
    <FilterBar
      action={paths.slots}
      hidden={{ tab: query.tab, department: query.department }}
      resetHref={resetHref}
    >
      <TextField
        name="rent"
        label={t('rent')}
        inputMode="numeric"
        width="short"
        unit="kr."
        defaultValue={query.rent === undefined ? '' : String(query.rent)}
      />
      <SelectField
        name="rooms"
        label={t('rooms')}
        placeholder={t('all')}
        defaultValue={query.rooms === undefined ? '' : String(query.rooms)}
        options={rooms.map((count) => ({ value: count, label: count }))}
      />
      {areas.length > 1 && (
        <SelectField
          name="area"
          label={t('area')}
          placeholder={t('everywhere')}
          defaultValue={query.area}
          options={areas}
        />
      )}
      <SelectField
        name="demand"
        label={t('demand')}
        placeholder={t('all')}
        defaultValue={query.demand}
        options={[{ value: 'NONE', label: t('demandNone') }, ...demands]}
      />
    </FilterBar>
  );
}
