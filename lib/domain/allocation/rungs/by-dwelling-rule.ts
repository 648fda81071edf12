import { dwellingRule } from '../../agreement/terms';
import { type Situation, type Taking, toRoute } from './rung';

/** A rule tied to the dwelling itself goes before the tier. @see Holbæk 5, Høje-Taastrup 5.4 */
export function byDwellingRule(situation: Situation): Taking | null {
  const { allocationRule, occasion } = situation.vacancy;
  if (allocationRule === null) return null;
  const rule = dwellingRule(situation.agreement, allocationRule);
  if (rule.occasions !== null && !rule.occasions.includes(occasion)) return null;
  if (rule.effect.kind === 'ALWAYS_MUNICIPAL') return toRoute('MUNICIPAL', rule.reference);
  return { by: 'COUNTER', counter: rule.effect.counter, rate: rule.effect.rate, reference: rule.reference };
}
