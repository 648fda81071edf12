import { rateTerms } from '../../agreement/terms';
import type { Situation, Taking } from './rung';

/** The tier's share of the dwelling type, kept by the counter named after the type. @see Holbæk 6, Høje-Taastrup 3.2-3.4 */
export function turn(situation: Situation): Taking | null {
  const { dwellingType } = situation.vacancy;
  const terms = rateTerms(situation.agreement, dwellingType, situation.tier);
  if (terms === null) return null;
  return { by: 'COUNTER', counter: dwellingType, rate: terms.rate, reference: terms.reference };
}
