import type { Rung } from '../../agreement/agreement';
import { type Situation, type Taking, toRoute } from './rung';

/** A new home let for the first time has not become vacant: the organisation lets it. */
export function firstLetting(rung: Rung & { kind: 'FIRST_LETTING' }, situation: Situation): Taking | null {
  return situation.vacancy.occasion === 'FIRST_LETTING' ? toRoute('ORGANISATION', rung.reference) : null;
}
