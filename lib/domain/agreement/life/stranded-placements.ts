import type { CalendarDate } from '../../shared/calendar-date';
import { latestInForce } from '../../shared/dated';
import type { Agreement } from '../agreement';
import type { TierId } from '../vocabulary';

export type PlacedDepartment = {
  readonly department: string;
  readonly placements: readonly {
    readonly tier: TierId;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
};

/** Departments that stand, or are to stand, in a tier that the version does not have: nothing reported there could be decided. */
export const strandedPlacements = (
  { tiers }: Pick<Agreement, 'tiers'>,
  from: CalendarDate,
  departments: readonly PlacedDepartment[],
): readonly { readonly department: string; readonly tier: TierId }[] =>
  departments.flatMap(({ department, placements }) => {
    const standing = latestInForce(placements, from);
    const met = placements.filter((row) => row === standing || row.from > from);
    const lost = met.find((row) => !tiers.some(({ tier, placeable }) => placeable && tier === row.tier));
    return lost === undefined ? [] : [{ department, tier: lost.tier }];
  });
