import type { Agreement, DemandTerms } from '../agreement/agreement';
import type { DwellingRuleId, DwellingType, TierId } from '../agreement/vocabulary';
import type { DesignationRow } from '../allocation/decision';
import { type CalendarDate, isInForce } from '../shared/calendar-date';

/** A demand as the caseworker reads and confirms it: that it is met, never by which facts. */
export type Demand = Pick<DemandTerms, 'demand' | 'label' | 'text' | 'reference'>;

export type DemandSituation = {
  readonly agreement: Pick<Agreement, 'demands'>;
  /** The tier the vacancy was decided in, which stays whatever becomes of the department. */
  readonly tier: TierId;
  readonly dwellingType: DwellingType;
  readonly allocationRule: DwellingRuleId | null;
  /** Criteria switched on by the placement that the decision used. @see Holbæk 6, bilag 3 */
  readonly criteria: readonly string[];
  readonly designations: readonly DesignationRow[];
  /** Is this naming one of those that must meet the special criteria? @see Høje-Taastrup 3.3 */
  readonly specialCriteria: boolean;
};

/**
 * What must be confirmed to allocate the home on the day. Tier, dwelling and criteria are those of the decision; what
 * the state has designated the area as is asked on the day itself. @see almenboligloven § 59, 6-7
 */
export function demandsInForce(situation: DemandSituation, day: CalendarDate): readonly Demand[] {
  return situation.agreement.demands
    .filter(({ when }) => applies(when, situation, day))
    .map(({ demand, label, text, reference }) => ({ demand, label, text, reference }));
}

function applies(when: DemandTerms['when'], situation: DemandSituation, day: CalendarDate): boolean {
  const { tier, dwellingType, allocationRule, criteria, designations, specialCriteria } = situation;
  if (when.tiers && !when.tiers.includes(tier)) return false;
  if (when.dwellingTypes && !when.dwellingTypes.includes(dwellingType)) return false;
  if (when.dwellingRules && (allocationRule === null || !when.dwellingRules.includes(allocationRule)))
    return false;
  if (when.withoutDwellingRule && allocationRule !== null) return false;
  if (when.criterion !== undefined && !criteria.includes(when.criterion)) return false;
  if (when.specialCriteria && !specialCriteria) return false;
  return !when.designations || isDesignated(designations, when.designations, day);
}

const isDesignated = (
  rows: readonly DesignationRow[],
  wanted: readonly DesignationRow['designation'][],
  day: CalendarDate,
): boolean => rows.some((row) => wanted.includes(row.designation) && isInForce(row, day));
