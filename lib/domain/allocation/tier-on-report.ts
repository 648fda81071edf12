import type { Agreement, PlacingTerms, Reference } from '../agreement/agreement';
import { tierTerms } from '../agreement/terms';
import type { TierId } from '../agreement/vocabulary';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import type { DepartmentFacts, DesignationRow, TierGround } from './decision';

export type TierOnDay = { readonly tier: TierId; readonly reference: Reference; readonly ground: TierGround };

/**
 * The tier a department stands in on a day: a dated decision by people or by the state, never a calculation.
 * @see Høje-Taastrup 3.2-3.5, Holbæk 6 and 8.2
 */
export function tierOnReport(
  agreement: Agreement,
  department: DepartmentFacts,
  day: CalendarDate,
): TierOnDay {
  const statutory = tierByFacts(agreement.placing, department, day);
  if (statutory !== null) return statutory;
  const row = latestInForce(department.placements, day);
  if (row === null) return { ...agreement.placing.unplaced, ground: { by: 'UNPLACED' } };
  const { reference } = tierTerms(agreement, row.tier);
  return { tier: row.tier, reference, ground: { by: 'PLACEMENT', row } };
}

/** The tier that follows from rehousing or a designation, which go before any placement; null when neither is in force. */
export function tierByFacts(
  placing: PlacingTerms,
  department: DepartmentFacts,
  day: CalendarDate,
): TierOnDay | null {
  if (placing.rehousing !== null) {
    const row = latestInForce(department.rehousing, day);
    if (row !== null) return { ...placing.rehousing, ground: { by: 'REHOUSING', row } };
  }
  if (department.designations.length === 0) return null;
  for (const rule of placing.designations) {
    if (!isInForce(rule, day)) continue;
    const row = designationInForce(department.designations, rule.designation, day);
    if (row !== null) {
      return { tier: rule.tier, reference: rule.reference, ground: { by: 'DESIGNATION', row } };
    }
  }
  return null;
}

function designationInForce(
  rows: readonly DesignationRow[],
  designation: DesignationRow['designation'],
  day: CalendarDate,
): DesignationRow | null {
  return rows.find((row) => row.designation === designation && isInForce(row, day)) ?? null;
}
