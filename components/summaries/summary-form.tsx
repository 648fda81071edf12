import { useTranslations } from 'next-intl';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { partMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { FilterBar } from '../ui/filter-bar';
import { type OptionGroup, SelectField } from '../ui/select-field';
import { DateField } from '../ui/text-field';

type Named = { readonly id: string; readonly name: string };

export interface PartsToChoose {
  municipalityId: string;
  organisations: readonly Named[];
  areas: readonly Named[];
  departments: readonly (Named & { readonly organisation: string })[];
}

/** Which part and which days: a plain form, whose answer is an address. */
export function SummaryForm({
  place,
  period,
  part,
  reader = false,
}: {
  place: PartsToChoose;
  period: DaySpan;
  part: string | undefined;
  /** Chooses between whole and organisations, of a whole year. */
  reader?: boolean;
}) {
  const t = useTranslations('summaries.page');
  const days = reader ? period : {};
  if (reader && place.organisations.length < 2) return null;
  return (
    <FilterBar action={paths.summaries} hidden={{ municipality: place.municipalityId, ...days }}>
      <SelectField
        name="part"
        label={t('part')}
        options={groupsOf(reader ? { ...place, areas: [], departments: [] } : place, t)}
        placeholder={t('wholeMunicipality')}
        defaultValue={part}
        width="medium"
      />
      {!reader && <DateField name="from" label={t('from')} defaultValue={period.from} />}
      {!reader && <DateField name="through" label={t('through')} defaultValue={period.through} />}
    </FilterBar>
  );
}

function groupsOf(
  { organisations, areas, departments }: PartsToChoose,
  t: (key: 'organisations' | 'areas' | 'departments') => string,
): readonly OptionGroup[] {
  const options = (
    kind: 'ORGANISATION' | 'AREA' | 'DEPARTMENT',
    rows: readonly (Named & { organisation?: string })[],
  ) =>
    rows.map(({ id, name, organisation }) => ({
      value: partMark({ kind, id }) ?? '',
      label: organisation === undefined || organisations.length === 1 ? name : `${organisation}, ${name}`,
    }));
  const groups = [
    {
      label: t('organisations'),
      options: organisations.length > 1 ? options('ORGANISATION', organisations) : [],
    },
    { label: t('areas'), options: options('AREA', areas) },
    { label: t('departments'), options: options('DEPARTMENT', departments) },
  ];
  return groups.filter((group) => group.options.length > 0);
}
