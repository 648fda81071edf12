import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { AREA_CATEGORIES } from '@/lib/domain/statute/area-categories';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readCategoryPage } from '@/lib/schemas/placements/category';
import { switchCategoryAction } from '../actions';
import { CategoryForm } from '../category-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.categories'))('switchTitle') };
}

/** From a day on a category is worked out, or is not. Tiers do not move: that is a new version of the agreement. @see L-09 */
async function SwitchCategoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('designation.enter');
  const { municipality, category } = readCategoryPage(await searchParams);
  const [today, t, tNames, tEnd] = await Promise.all([
    getToday(scope),
    getTranslations('placements.categories'),
    getTranslations('departments.designation'),
    getTranslations('placements.end'),
  ]);
  return (
    <CategoryForm
      scope={scope}
      action={switchCategoryAction}
      form="category.switch"
      texts={{ title: t('switchTitle'), lead: t('switchLead'), submit: t('switchSubmit') }}
      municipality={municipality}
      fields={[
        {
          ...{ kind: 'select', name: 'category', label: t('columns.category'), placeholder: t('choose') },
          options: AREA_CATEGORIES.map((value) => ({ value, label: tNames(value) })),
          value: category,
        },
        {
          ...{ kind: 'radio', name: 'computed', label: t('computed') },
          choices: [
            { value: 'yes', label: t('computedYes') },
            { value: 'no', label: t('computedNo') },
          ],
        },
        { kind: 'day', name: 'from', label: t('from'), value: today, min: today },
        { kind: 'textarea', name: 'reason', label: tEnd('reason'), maxLength: 500 },
      ]}
    />
  );
}

export default orBroken(SwitchCategoryPage);
