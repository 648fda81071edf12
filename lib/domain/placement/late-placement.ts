import type { Agreement } from '../agreement/agreement';
import { isPlaceable } from '../agreement/placeable-tiers';
import type { TierId } from '../agreement/vocabulary';
import type { DepartmentFacts, PlacementRow } from '../allocation/decision';
import { proposeTier } from '../allocation/propose-tier';
import { tierByFacts } from '../allocation/tier-on-report';
import type { CalendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import { criteriaToSwitch } from './round-row';

export type LatePlacement = {
  readonly tier: TierId;
  readonly from: CalendarDate;
  readonly decidedOn: CalendarDate;
  /** Criteria that were switched on with it. */
  readonly criteria: readonly string[];
};

export type LatePlacementFault =
  /** A placement that begins today or later is for a round to decide. */
  | { readonly code: 'for-a-round' }
  | { readonly code: 'decided-after-it-began' }
  | { readonly code: 'decided-in-the-future' }
  | { readonly code: 'unknown-tier' }
  /** The agreement does not let it be switched on in that tier. */
  | { readonly code: 'unknown-criterion' }
  /** It stands there already from that day. */
  | { readonly code: 'as-it-is' };

/**
 * May a placement be entered outside a round? Only one that was decided in time and entered too late: it begins before today, and was
 * decided at the latest on the day it begins. @see docs/domain/late-knowledge.md
 */
export function faultOfLatePlacement(
  { tier, from, decidedOn, criteria }: LatePlacement,
  { today, agreement, facts }: { today: CalendarDate; agreement: Agreement; facts: DepartmentFacts },
): LatePlacementFault | null {
  if (!isPlaceable(agreement, tier)) return { code: 'unknown-tier' };
  const switchable = criteriaToSwitch(agreement, tier);
  if (!criteria.every((id) => switchable.includes(id))) return { code: 'unknown-criterion' };
  if (decidedOn > today) return { code: 'decided-in-the-future' };
  if (from >= today) return { code: 'for-a-round' };
  if (decidedOn > from) return { code: 'decided-after-it-began' };
  const row = latestInForce(facts.placements, from);
  return row?.tier === tier && row.from === from ? { code: 'as-it-is' } : null;
}

/** The day on which a later placement takes over; null: none does. */
export const nextPlacement = ({ placements }: DepartmentFacts, from: CalendarDate): CalendarDate | null =>
  placements.reduce<CalendarDate | null>(
    (first, row) => (row.from > from && (first === null || row.from < first) ? row.from : first),
    null,
  );

/** The department as if the placement had been entered in time. */
export const withPlacement = (facts: DepartmentFacts, row: PlacementRow): DepartmentFacts => ({
  ...facts,
  placements: [...facts.placements, row],
});

/** What goes before any placement on the day, so that the placement changes nothing while it lasts. */
export const goesBefore = (agreement: Agreement, facts: DepartmentFacts, day: CalendarDate) =>
  tierByFacts(agreement.placing, facts, day);

/** What the figures proposed on the day that the placement begins. */
export const proposedThen = (agreement: Agreement, facts: DepartmentFacts, from: CalendarDate): TierId =>
  proposeTier(agreement, facts, from).tier;
