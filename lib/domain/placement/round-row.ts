import type { Agreement, Reference } from '../agreement/agreement';
import { isPlaceable } from '../agreement/placeable-tiers';
import type { TierId } from '../agreement/vocabulary';
import type { DepartmentFacts } from '../allocation/decision';
import { proposeTier } from '../allocation/propose-tier';
import { type TierOnDay, tierOnReport } from '../allocation/tier-on-report';
import { addDays } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { asKeyFigures, type FigureOption, figuresAskedFor } from './round-figures';
import { type Crossing, crossingsFrom, isNear } from './watch-boundaries';

export type RowProposal = {
  readonly tier: TierId;
  readonly reference: Reference;
  /** A designation or rehousing places the department; the figures do; or there are none, which somebody must look at (Q16). */
  readonly by: 'FACTS' | 'FIGURES' | 'NO_FIGURES';
  /** Boundaries so near that the parties should look twice. */
  readonly near: readonly Crossing[];
};

/** What the agreement's own thresholds say of a department from the chosen figures, on the day the round takes effect. @see proposeTier */
export function proposeForRow(
  agreement: Agreement,
  facts: DepartmentFacts,
  chosen: readonly FigureOption[],
  on: CalendarDate,
): RowProposal {
  const figures = asKeyFigures(chosen, on);
  const {
    tier,
    reference,
    figures: looked,
  } = proposeTier(agreement, { ...facts, keyFigures: [figures] }, on);
  if (looked === null) return { tier, reference, by: 'FACTS', near: [] };
  const known = figuresAskedFor(agreement.proposal).some((name) => figures[name] !== null);
  return {
    ...{ tier, reference, by: known ? 'FIGURES' : 'NO_FIGURES' },
    near: crossingsFrom(agreement.proposal, figures).filter(isNear),
  };
}

/** Where the department stood the day before. @see tierOnReport */
export const lastTier = (agreement: Agreement, facts: DepartmentFacts, on: CalendarDate): TierOnDay =>
  tierOnReport(agreement, facts, addDays(on, -1));

/** The criteria that may be switched on for a department with its placement. @see Holbæk 6 and Bilag 3 (Q25) */
export function criteriaToSwitch({ letting, criteriaSets }: Agreement, tier: TierId): readonly string[] {
  const sets = letting
    .filter(({ tiers }) => tiers.includes(tier))
    .flatMap(({ criteria }) => criteria.filter(({ which }) => which === 'SWITCHED_ON').map(({ set }) => set));
  return criteriaSets.flatMap((row) =>
    sets.includes(row.set)
      ? row.criteria.flatMap(({ criterion, always }) => (always ? [] : [criterion]))
      : [],
  );
}

export type RowFault = 'tier-unknown' | 'reason-needed' | 'criterion-unknown' | 'placed-by-facts';

export type RowDecision = {
  readonly tier: TierId;
  readonly reason: string | null;
  readonly criteria: readonly string[];
};

/** Why a decision on a row cannot stand; null: it can. A tier other than the proposed one has its reason. @see Q02 */
export function faultOfRow(
  agreement: Agreement,
  proposal: RowProposal,
  { tier, reason, criteria }: RowDecision,
): RowFault | null {
  if (proposal.by === 'FACTS') return 'placed-by-facts';
  if (!isPlaceable(agreement, tier)) return 'tier-unknown';
  if (tier !== proposal.tier && reason === null) return 'reason-needed';
  const switchable = criteriaToSwitch(agreement, tier);
  return criteria.every((id) => switchable.includes(id)) ? null : 'criterion-unknown';
}

/** May the organisation assess the department itself? @see Holbæk 8.2 (Q17) */
export const mayBeAssessed = (
  { ownAssessmentBelow }: { readonly ownAssessmentBelow: number | null },
  { familyDwellings, youthDwellings }: { readonly familyDwellings: number; readonly youthDwellings: number },
): boolean => ownAssessmentBelow !== null && familyDwellings + youthDwellings < ownAssessmentBelow;
