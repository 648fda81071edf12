import type { CalendarDate } from '../../shared/calendar-date';
import { latestInForce } from '../../shared/dated';
import type { Agreement } from '../agreement';
import { isPlaceable } from '../placeable-tiers';
import type { TierId } from '../vocabulary';

export type PlacedDepartment = {
  readonly department: string;
  readonly placements: readonly {
    readonly tier: TierId;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
};

type Stranded = { readonly department: string; readonly tier: TierId };

/** Departments that stand, or are to stand, in a tier that the version does not have: nothing reported there could be decided. `planned`: what is being decided. */
export const strandedPlacements = (
  version: Pick<Agreement, 'tiers'>,
  from: CalendarDate,
  departments: readonly PlacedDepartment[],
  planned: readonly Stranded[] = [],
): readonly Stranded[] => {
  const isLost = ({ tier }: { readonly tier: TierId }) => !isPlaceable(version, tier);
  const placed = departments.flatMap(({ department, placements }) => {
    const standing = latestInForce(placements, from);
    const met = placements.filter((row) => row === standing || row.from > from);
    const lost = met.find(isLost);
    return lost === undefined ? [] : [{ department, tier: lost.tier }];
  });
  const known = new Set(placed.map(({ department }) => department));
  return [...placed, ...planned.filter((row) => isLost(row) && !known.has(row.department))];
};
