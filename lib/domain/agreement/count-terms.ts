import type { Reference } from '../shared/reference';

export const TURN_BASIS_READINGS = ['RUNNING_QUARTER', 'SHARE_AS_A_WHOLE'] as const;
/**
 * Which turns are by stk. 1: those inside a quarter that runs with the counter, or all of a share of at most a quarter.
 * @see docs/domain/legal-basis.md
 */
export type TurnBasisReading = (typeof TURN_BASIS_READINGS)[number];

export const CARRY_OVERS = ['CARRIED', 'LAPSES'] as const;
export type CarryOver = (typeof CARRY_OVERS)[number];

/** Is a counter's credit carried when its department changes tier, and at New Year? @see domain.md Q06, Q15 */
export type CarryOverTerms = {
  readonly atTierChange: CarryOver;
  readonly atNewYear: CarryOver;
  readonly reference: Reference;
};

export type TurnBasisTerms = { readonly reading: TurnBasisReading; readonly reference: Reference };
