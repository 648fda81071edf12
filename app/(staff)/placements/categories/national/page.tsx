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
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readCategoryPage } from '@/lib/schemas/placements/category';
import { nationalFigureAction } from '../actions';
import { placeField } from '../place-field';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.categories'))('nationalTitle') };
}

/** The country's share of convicted as it was published for a year: the average, or twice it. @see L-08 */
async function NationalFigurePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('designation.enter');
  const { municipality } = readCategoryPage(await searchParams);
  const [places, today, t, tPlacements, tMake, forms, initial] = await Promise.all([
    listRoundPlaces(scope),
    getToday(scope),
    getTranslations('placements.categories'),
    getTranslations('placements'),
    getTranslations('placements.make'),
    getTranslations('forms'),
    initialFormState('category.national'),
  ]);
  const words = { label: tMake('municipality'), placeholder: tMake('choose') };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: t('title'), href: paths.areaCategories },
          { label: t('nationalTitle') },
        ]}
      />
      <PageHead title={t('nationalTitle')} facts={[t('nationalLead')]} />
      <Card>
        <ActForm
          action={nationalFigureAction}
          initial={initial}
          keptText={forms('kept')}
          submit={t('nationalSubmit')}
          cancel={{ href: paths.areaCategories, label: tMake('cancel') }}
          fields={[
            placeField(places, words, municipality),
            {
              ...{ kind: 'radio', name: 'name', label: t('figure') },
              choices: [
                { value: 'convictedAverage', label: t('name.convictedAverage') },
                { value: 'convictedDoubled', label: t('name.convictedDoubled') },
              ],
            },
            {
              kind: 'text',
              name: 'value',
              label: t('value'),
              hint: t('valueHint'),
              width: 'short',
              maxLength: 8,
            },
            { kind: 'day', name: 'from', label: t('publishedFor'), max: today },
            { kind: 'text', name: 'source', label: t('sourceLabel'), maxLength: 200 },
          ]}
        />
      </Card>
    </>
  );
}

export default orBroken(NationalFigurePage);
