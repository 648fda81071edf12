import { useLocale, useTranslations } from 'next-intl';
import type { Condition } from '@/lib/domain/placement/category';
import { type AreaCategories, type CategoryRow, differencesIn } from '@/lib/domain/placement/category-file';
import { CATEGORY_REFERENCES } from '@/lib/domain/statute/area-categories';
import { SectionReference } from '../agreements/section-reference';
import { Card } from '../ui/card';
import { Chip, type ChipTone } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { CategoryTakes } from './category-takes';
import { MeasureTable } from './measure-table';

const OUTCOME_TONES: Record<Condition['outcome'], ChipTone> = {
  MET: 'warning',
  NOT_MET: 'plain',
  UNKNOWN: 'plain',
};

/** One area: every category that is worked out, each criterion beside its limit, and what the official list says. */
export function CategoryCard({ area }: { area: AreaCategories }) {
  const t = useTranslations('placements.categories');
  const tNames = useTranslations('departments.designation');
  const locale = useLocale();
  const columns: readonly Column<CategoryRow>[] = [
    {
      key: 'category',
      label: t('columns.category'),
      header: true,
      cell: ({ category }) => (
        <span>
          <span className="font-semibold">{tNames(category)}</span>
          <span className="block">
            <SectionReference reference={CATEGORY_REFERENCES[category]} />
          </span>
        </span>
      ),
    },
    {
      key: 'outcome',
      label: t('columns.outcome'),
      nowrap: true,
      cell: ({ outcome }) => <Chip tone={OUTCOME_TONES[outcome]}>{t(`outcome.${outcome}`)}</Chip>,
    },
    { key: 'takes', label: t('columns.takes'), cell: (row) => <CategoryTakes row={row} rows={area.rows} /> },
    { key: 'list', label: t('columns.list'), cell: (row) => <OnTheList row={row} /> },
  ];
  const listed = area.listed.map(({ designation, from }) =>
    t('listedAs', { designation: tNames(designation), day: formatDay(from, locale) }),
  );
  return (
    <Card title={area.name} aside={listed.length > 0 ? listed.join(', ') : t('notListed')} flush>
      <DataTable caption={area.name} columns={columns} rows={area.rows} rowKey={({ category }) => category} />
      {area.rows.length > 0 && (
        <details className="border-t border-line px-4.5 py-3 md:px-6" open={differs(area)}>
          <summary className="w-fit text-accent underline underline-offset-4">{t('measures')}</summary>
          <MeasureTable area={area} />
        </details>
      )}
    </Card>
  );
}

const differs = (area: AreaCategories): boolean => differencesIn([area]) > 0;

function OnTheList({ row: { listing, listed } }: { row: CategoryRow }) {
  const t = useTranslations('placements.categories');
  const locale = useLocale();
  const differs = listing === 'NOT_LISTED' || listing === 'LISTED';
  return (
    <span>
      <Chip tone={differs ? 'error' : 'plain'}>{t(`listing.${listing}`)}</Chip>
      {listed && <Sub>{t('source', { source: listed.source, day: formatDay(listed.from, locale) })}</Sub>}
    </span>
  );
}
