import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryCard } from '@/components/placements/category-card';
import { NationalCard, SwitchesCard } from '@/components/placements/category-side';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { Tabs } from '@/components/ui/tabs';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listCategories } from '@/lib/data/placements/placement-categories';
import { may } from '@/lib/domain/access/permissions';
import { differencesIn, type PlaceCategories } from '@/lib/domain/placement/category-file';
import { paths, withQuery } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readCategoryPage } from '@/lib/schemas/placements/category';
import { PlacementTabs } from '../placement-tabs-nav';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements.categories'))('title') };
}

/** The statutory categories as the areas' figures give them, held against the official list. */
async function CategoriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('placement.view');
  const params = await searchParams;
  const { municipality } = readCategoryPage(params);
  const [places, t, tPlacements] = await Promise.all([
    listCategories(scope),
    getTranslations('placements.categories'),
    getTranslations('placements'),
  ]);
  const place = places.find(({ municipalityId }) => municipalityId === municipality) ?? places[0];
  const mayEnter =
    place !== undefined &&
    may(scope, 'designation.enter') &&
    scope.municipalities.includes(place.municipalityId);
  return (
    <>
      <PageHead title={tPlacements('title')} facts={[t('lead')]} actions={<PrintButton />} />
      <PlacementTabs current="categories" />
      {places.length > 1 && place && <PlaceTabs places={places} current={place} label={t('municipality')} />}
      {place === undefined ? (
        <EmptyState
          title={t('emptyTitle')}
          action={<LinkButton href={paths.departments}>{t('toDepartments')}</LinkButton>}
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {params.done === 'entered' && (
            <Notice tone="success" live>
              {t('entered')}
            </Notice>
          )}
          <Differences count={differencesIn(place.areas)} />
          {place.areas.map((area) => (
            <CategoryCard key={area.areaId} area={area} />
          ))}
          <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
            <SwitchesCard place={place} mayEnter={mayEnter} />
            <NationalCard place={place} mayEnter={mayEnter} />
          </div>
        </div>
      )}
    </>
  );
}

async function Differences({ count }: { count: number }) {
  const t = await getTranslations('placements.categories');
  return <Notice tone={count > 0 ? 'warning' : 'info'}>{t('differences', { count })}</Notice>;
}

interface PlaceTabsProps {
  places: readonly PlaceCategories[];
  current: PlaceCategories;
  label: string;
}

const PlaceTabs = ({ places, current, label }: PlaceTabsProps) => (
  <Tabs
    label={label}
    tabs={places.map(({ municipalityId, municipalityName }) => ({
      href: withQuery(paths.areaCategories, { municipality: municipalityId }),
      ...{ label: municipalityName, current: municipalityId === current.municipalityId },
    }))}
  />
);

export default orBroken(CategoriesPage);
