import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WatchTable } from '@/components/placements/watch-table';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHead } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { type Option, SelectField } from '@/components/ui/select-field';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listWatch } from '@/lib/data/placements/placement-watch';
import { byNearness, isNearLimit, ofOrganisation, type WatchRow } from '@/lib/domain/placement/watch';
import { paths } from '@/lib/platform/paths';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { readWatch } from '@/lib/schemas/placements/watch';
import { PlacementTabs } from './placement-tabs-nav';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements'))('title') };
}

/** How near every department and area is to another tier, and what it would take. */
async function WatchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('placement.view');
  const { organisation } = readWatch(await searchParams);
  const [all, t, tPlacements] = await Promise.all([
    listWatch(scope),
    getTranslations('placements.watch'),
    getTranslations('placements'),
  ]);
  const rows = byNearness(ofOrganisation(all, organisation));
  const departments = rows.filter(({ watched }) => watched.kind === 'DEPARTMENT');
  const areas = rows.filter(({ watched }) => watched.kind === 'AREA');
  const near = departments.filter(isNearLimit).length;
  const organisations = organisationsOf(all);
  return (
    <>
      <PageHead
        title={tPlacements('title')}
        facts={[t('lead'), t('near', { count: near })]}
        actions={<PrintButton />}
      />
      <PlacementTabs current="watch" />
      {organisations.length > 1 && (
        <FilterBar action={paths.placements} resetHref={organisation ? paths.placements : undefined}>
          <SelectField
            name="organisation"
            label={t('organisation')}
            options={organisations}
            placeholder={t('every')}
            defaultValue={organisation}
            bare
          />
        </FilterBar>
      )}
      {departments.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          <Card flush>
            <WatchTable rows={departments} caption={t('caption')} />
          </Card>
          {areas.length > 0 && (
            <Card flush title={t('areas')}>
              <WatchTable rows={areas} caption={t('areas')} />
            </Card>
          )}
        </div>
      )}
    </>
  );
}

function organisationsOf(rows: readonly WatchRow[]): readonly Option[] {
  const names = new Map(
    rows.flatMap(({ watched }) =>
      watched.kind === 'DEPARTMENT'
        ? [[watched.department.organisationId, watched.department.organisationName] as const]
        : [],
    ),
  );
  return [...names].map(([value, label]) => ({ value, label }));
}

export default orBroken(WatchPage);
