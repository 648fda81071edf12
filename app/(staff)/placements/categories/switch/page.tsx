import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listRoundPlaces } from '@/lib/data/placement-rounds';
import { AREA_CATEGORIES } from '@/lib/domain/statute/area-categories';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readCategoryPage } from '@/lib/schemas/placements/category';
import { switchCategoryAction } from '../actions';
import { placeField } from '../place-field';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.categories'))('switchTitle') };
}

/** From a day on a category is worked out, or is not. Tiers do not move: that is a new version of the agreement. @see L-09 */
async function SwitchCategoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('designation.enter');
  const { municipality, category } = readCategoryPage(await searchParams);
  const [places, today, t, tNames, tPlacements, tMake, forms, initial] = await Promise.all([
    listRoundPlaces(scope),
    getToday(scope),
    getTranslations('placements.categories'),
    getTranslations('departments.designation'),
    getTranslations('placements'),
    getTranslations('placements.make'),
    getTranslations('forms'),
    initialFormState('category.switch'),
  ]);
  const words = { label: tMake('municipality'), placeholder: tMake('choose') };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: t('title'), href: paths.areaCategories },
          { label: t('switchTitle') },
        ]}
      />
      <PageHead title={t('switchTitle')} facts={[t('switchLead')]} />
      <Card>
        <ActForm
          action={switchCategoryAction}
          initial={initial}
          keptText={forms('kept')}
          submit={t('switchSubmit')}
          cancel={{ href: paths.areaCategories, label: tMake('cancel') }}
          fields={[
            placeField(places, words, municipality),
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
            { kind: 'textarea', name: 'reason', label: tPlacements('end.reason'), maxLength: 500 },
          ]}
        />
      </Card>
    </>
  );
}

export default orBroken(SwitchCategoryPage);
