import type { Agreement, DwellingRule, RateTerms, TierTerms } from './agreement';
import type { TurnBasisReading } from './count-terms';
import type { CounterName, DwellingRuleId, DwellingType, TierId } from './vocabulary';

/** The agreement's terms for a tier. Throws on a tier it does not have: input is checked before it gets here. */
export function tierTerms(agreement: Agreement, tier: TierId): TierTerms {
  const terms = agreement.tiers.find((row) => row.tier === tier);
  if (terms === undefined) throw new Error(`Agreement ${agreement.id} has no tier ${tier}`);
  return terms;
}

/** The share of a dwelling type at a tier; null when the agreement does not share the type. */
export function rateTerms(agreement: Agreement, dwellingType: DwellingType, tier: TierId): RateTerms | null {
  return agreement.rates.find((row) => row.dwellingType === dwellingType && row.tier === tier) ?? null;
}

/** Does the agreement share vacancies of this type at all? */
export const isShared = (agreement: Agreement, dwellingType: DwellingType): boolean =>
  agreement.rates.some((row) => row.dwellingType === dwellingType);

/** The rule tied to a dwelling. Throws on a rule the agreement does not have: input is checked before it gets here. */
export function dwellingRule(agreement: Agreement, rule: DwellingRuleId): DwellingRule {
  const terms = agreement.dwellingRules.find((row) => row.rule === rule);
  if (terms === undefined) throw new Error(`Agreement ${agreement.id} has no dwelling rule ${rule}`);
  return terms;
}

/** Every counter that a department may have under the agreement: one per shared type, one per rule with its own. */
export function counterNames(agreement: Agreement): readonly CounterName[] {
  const own = agreement.dwellingRules.flatMap((row) =>
    row.effect.kind === 'OWN_COUNTER' ? [row.effect.counter] : [],
  );
  return [...new Set([...agreement.rates.map((row) => row.dwellingType), ...own])];
}

/** How § 59 is read where the agreement does not say. @see docs/domain/legal-basis.md */
export const DEFAULT_TURN_BASIS: TurnBasisReading = 'RUNNING_QUARTER';

/** How the agreement reads § 59, or the usual reading where it does not say. @see docs/domain/legal-basis.md */
export const turnBasisReading = ({ turnBasis }: Agreement): TurnBasisReading =>
  turnBasis?.reading ?? DEFAULT_TURN_BASIS;
