import { type Fraction, ZERO } from '../shared/fraction';
import type { Agreement, LegalBasis, Reference } from './agreement';
import { isShared, rateTerms } from './terms';
import type { CounterName, DwellingType, TierId } from './vocabulary';
import { DWELLING_TYPES } from './vocabulary';

export type CounterTerms = {
  /** Set when the counter belongs to one rule of the agreement instead of a dwelling type. */
  readonly rule: string | null;
  readonly dwellingType: DwellingType | null;
  readonly rate: Fraction;
  readonly basis: LegalBasis;
  readonly reference: Reference | null;
};

/** What a counter earns per vacancy while its department stands at a tier. @see Holbæk 5-6, Høje-Taastrup 3.2-3.5 */
export function counterTerms(agreement: Agreement, tier: TierId, counter: CounterName): CounterTerms {
  for (const { rule, effect, reference } of agreement.dwellingRules) {
    if (effect.kind !== 'OWN_COUNTER' || effect.counter !== counter) continue;
    return {
      rule,
      dwellingType: null,
      rate: effect.rate,
      basis: effect.basis,
      reference,
    };
  }
  const dwellingType = DWELLING_TYPES.find((type) => type === counter) ?? null;
  const terms = dwellingType && rateTerms(agreement, dwellingType, tier);
  const { rate, basis, reference } = terms ?? {
    rate: ZERO,
    basis: 'NONE' as const,
    reference: null,
  };
  return { rule: null, dwellingType, rate, basis, reference };
}

/** The counter that a home of this kind is counted in; null where the agreement does not count it. */
export function counterOf(
  agreement: Agreement,
  home: {
    readonly dwellingType: DwellingType;
    readonly allocationRule: string | null;
  },
): CounterName | null {
  const own = agreement.dwellingRules.find((row) => row.rule === home.allocationRule);
  if (own) return own.effect.kind === 'OWN_COUNTER' ? own.effect.counter : null;
  return isShared(agreement, home.dwellingType) ? home.dwellingType : null;
}
