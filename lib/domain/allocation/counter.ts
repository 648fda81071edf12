import { add, compare, type Fraction, isPositive, ONE, subtract } from '../shared/fraction';

export type CounterStep = {
  /** What the credit comes to before a turn is used. */
  readonly earned: Fraction;
  readonly takesTurn: boolean;
  readonly creditAfter: Fraction;
};

/**
 * One vacancy through a counter: the share is earned, and a whole turn is used when there is one. At rate 0 the credit
 * rests: an exempt department gives nothing, however much it owes. @see docs/domain/allocation-model.md
 */
export function countVacancy(credit: Fraction, rate: Fraction): CounterStep {
  const earned = add(credit, rate);
  const takesTurn = isPositive(rate) && compare(earned, ONE) >= 0;
  return { earned, takesTurn, creditAfter: takesTurn ? subtract(earned, ONE) : earned };
}
