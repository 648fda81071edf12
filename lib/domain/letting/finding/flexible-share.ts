import { compare, type Fraction, fraction, ONE, ZERO } from '../../shared/fraction';

/** How much of what became vacant in a department has been let by flexible criteria under a cap. */
export type FlexibleShare = {
  readonly cap: Fraction;
  /** Homes let, or being let, by flexible criteria before this one. */
  readonly letBefore: number;
  /** Counted vacancies of the department while the cap has applied, this one included where it counts. */
  readonly counted: number;
};

/** So many homes of those counted may be let by flexible criteria. */
export const mostFlexible = ({ cap, counted }: Pick<FlexibleShare, 'cap' | 'counted'>): number =>
  Number((cap.n * BigInt(counted)) / cap.d);

/**
 * May one more home be let by flexible criteria? At most the agreed share of all counted vacancies, exactly, after each
 * one. @see Høje-Taastrup 4.1, reading Q23
 */
export const mayLetFlexibly = ({ cap, letBefore, counted }: FlexibleShare): boolean =>
  compare(fraction(BigInt(letBefore + 1)), fraction(cap.n * BigInt(counted), cap.d)) <= 0;

/** A cap that can never be reached is none, and one of nothing leaves no flexible letting. */
export const isCap = (cap: Fraction | null): cap is Fraction =>
  cap !== null && compare(cap, ONE) < 0 && compare(cap, ZERO) >= 0;
