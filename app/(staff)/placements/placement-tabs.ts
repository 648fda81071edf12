import { paths } from '@/lib/platform/paths';

/** The pages of placements, in the order of their tabs; each is named in the messages under `placementTabs`. */
export const PLACEMENT_TABS = [
  { key: 'watch', href: paths.placements },
  { key: 'rounds', href: paths.placementRounds },
  { key: 'categories', href: paths.areaCategories },
  { key: 'late', href: paths.lateKnowledge },
  { key: 'designations', href: paths.designations },
] as const;

export type PlacementTab = (typeof PLACEMENT_TABS)[number]['key'];
