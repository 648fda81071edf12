import { useTranslations } from 'next-intl';
import { FIGURE_NAMES, formOf } from '@/lib/domain/key-figures/catalogue';
import { FIGURE_GROUPS, SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { paths } from '@/lib/platform/paths';
import type { FigureListQuery } from '@/lib/schemas/key-figures/list';
import { FilterBar } from '../ui/filter-bar';
import { type OptionGroup, SelectField } from '../ui/select-field';

export type PlaceChoice = {
  readonly mark: string;
  readonly name: string;
  readonly level: 'DEPARTMENT' | 'AREA' | 'MUNICIPALITY' | 'GROUP';
  /** The organisation, or the municipality, that tells it from another of its name. */
  readonly of: string | null;
};

interface FigureFiltersProps {
  query: FigureListQuery;
  places: readonly PlaceChoice[];
  years: readonly number[];
  resetHref?: string;
}

/** Filters of the list: figure, place, source and year. */
export function FigureFilters({ query, places, years, resetHref }: FigureFiltersProps) {
  const t = useTranslations('keyFigures');
  return (
    <FilterBar action={paths.keyFigures} resetHref={resetHref}>
      <SelectField
        name="figure"
        label={t('filter.name')}
        options={useFigureOptions()}
        defaultValue={query.name}
        placeholder={t('filter.all')}
        bare
      />
      <SelectField
        name="place"
        label={t('filter.place')}
        options={usePlaceOptions(places)}
        defaultValue={query.place}
        placeholder={t('filter.all')}
        bare
      />
      <SelectField
        name="kind"
        label={t('filter.kind')}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        defaultValue={query.kind}
        placeholder={t('filter.all')}
        bare
      />
      <SelectField
        name="year"
        label={t('filter.year')}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
        defaultValue={query.year ? String(query.year) : undefined}
        placeholder={t('filter.all')}
        bare
      />
    </FilterBar>
  );
}

/** The catalogue by its groups. */
export function useFigureOptions(): readonly OptionGroup[] {
  const t = useTranslations('keyFigures');
  return FIGURE_GROUPS.map((group) => ({
    label: t(`groupNames.${group}`),
    options: FIGURE_NAMES.filter((name) => formOf(name).group === group).map((name) => ({
      value: name,
      label: t(`catalogue.${name}.name`),
    })),
  }));
}

const LEVELS = ['MUNICIPALITY', 'AREA', 'DEPARTMENT'] as const;

/** Places by what they are; groups stand under the whole municipality. */
export function usePlaceOptions(places: readonly PlaceChoice[]): readonly OptionGroup[] {
  const t = useTranslations('keyFigures.form');
  const labels = {
    ...{ MUNICIPALITY: t('wholeGroup'), AREA: t('areasGroup'), DEPARTMENT: t('departmentsGroup') },
  };
  return LEVELS.flatMap((level) => {
    const own = places.filter((one) => (one.level === 'GROUP' ? 'MUNICIPALITY' : one.level) === level);
    const options = own.map(({ mark, name, of }) => ({ value: mark, label: of ? `${name} · ${of}` : name }));
    return options.length === 0 ? [] : [{ label: labels[level], options }];
  });
}
