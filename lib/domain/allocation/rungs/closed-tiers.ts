import type { Rung } from '../../agreement/agreement';
import { type Situation, type Taking, toRoute } from './rung';

/** A department where tenants are rehoused is outside the model: nobody lets. @see Høje-Taastrup 3.5 */
export function closedTiers(rung: Rung & { kind: 'CLOSED_TIERS' }, situation: Situation): Taking | null {
  return rung.tiers.includes(situation.tier) ? toRoute('CLOSED', rung.reference) : null;
}
