import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readCategoryPage } from '@/lib/schemas/placements/category';
import { nationalFigureAction } from '../actions';
import { CategoryForm } from '../category-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.categories'))('nationalTitle') };
}

/** The country's share of convicted as it was published for a year: the average, or twice it. @see L-08 */
async function NationalFigurePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('designation.enter');
  const { municipality } = readCategoryPage(await searchParams);
  const [today, t] = await Promise.all([getToday(scope), getTranslations('placements.categories')]);
  return (
    <CategoryForm
      scope={scope}
      action={nationalFigureAction}
      form="category.national"
      texts={{ title: t('nationalTitle'), lead: t('nationalLead'), submit: t('nationalSubmit') }}
      municipality={municipality}
      fields={[
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
  );
}

export default orBroken(NationalFigurePage);
