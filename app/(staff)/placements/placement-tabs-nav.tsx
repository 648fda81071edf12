import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/ui/tabs';
import { PLACEMENT_TABS, type PlacementTab } from './placement-tabs';

/** The tabs of placements; `counts` beside those that have something waiting. */
export async function PlacementTabs({
  current,
  counts = {},
}: {
  current: PlacementTab;
  counts?: Partial<Record<PlacementTab, number>>;
}) {
  const t = await getTranslations('placementTabs');
  return (
    <Tabs
      label={t('label')}
      tabs={PLACEMENT_TABS.map(({ key, href }) => ({
        ...{ href, label: t(key), current: key === current },
        ...(counts[key] ? { count: counts[key] } : {}),
      }))}
    />
  );
}
