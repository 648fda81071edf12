import { paths } from '@/lib/platform/paths';

/** The pages of placements, in the order of their tabs; each is named in the messages under `placementTabs`. */
export const PLACEMENT_TABS = [
  { key: 'late', href: paths.lateKnowledge },
  { key: 'designations', href: paths.designations },
] as const;

export type PlacementTab = (typeof PLACEMENT_TABS)[number]['key'];
