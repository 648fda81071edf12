import type { Rung } from '../../agreement/agreement';
import { type Situation, type Taking, toRoute } from './rung';

/** An exchange, a continued lease or a rehousing leaves no home vacant for others. */
export function notVacant(rung: Rung & { kind: 'NOT_VACANT' }, situation: Situation): Taking | null {
  return rung.occasions.includes(situation.vacancy.occasion) ? toRoute('ORGANISATION', rung.reference) : null;
}
