import type { Rung } from '../../agreement/agreement';
import { isShared } from '../../agreement/terms';
import { type Situation, type Taking, toRoute } from './rung';

/** A dwelling type that the agreement gives no share of is the organisation's. @see Holbæk 3 */
export function notShared(rung: Rung & { kind: 'NOT_SHARED' }, situation: Situation): Taking | null {
  return isShared(situation.agreement, situation.vacancy.dwellingType)
    ? null
    : toRoute('ORGANISATION', rung.reference);
}
