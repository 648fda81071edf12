import type { Agreement } from './agreement';
import type { TierId } from './vocabulary';

type Tiers = Pick<Agreement, 'tiers'>;

/** The tiers that the parties may choose between. */
export const placeableTiers = ({ tiers }: Tiers) => tiers.filter(({ placeable }) => placeable);

/** May a department be placed in it? */
export const isPlaceable = (agreement: Tiers, tier: TierId): boolean =>
  placeableTiers(agreement).some((row) => row.tier === tier);
