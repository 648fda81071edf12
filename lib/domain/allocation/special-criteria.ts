import type { SpecialCriteriaTerms } from '../agreement/agreement';
import type { TierId } from '../agreement/vocabulary';

/**
 * Must the citizen named now meet the special criteria? `tier` is the tier the vacancy was decided in, `standing` how
 * many namings of the department at that tier stand already. Fixed at the naming. @see Høje-Taastrup 3.3
 */
export function mustMeetSpecialCriteria(
  terms: SpecialCriteriaTerms | null,
  tier: TierId,
  standing: number,
): boolean {
  return terms !== null && terms.tier === tier && (standing + 1) % terms.every === 0;
}
