import type { TurnBasisReading } from '../agreement/count-terms';
import type { DwellingType } from '../agreement/vocabulary';
import { assertNever } from '../shared/assert-never';
import { compare, type Fraction, fraction } from '../shared/fraction';

const TURN_BASES = ['QUARTER', 'AGREED', 'YOUTH'] as const;
/** The part of the Act that a turn is given by: stk. 1, stk. 2 or stk. 3. @see almenboligloven § 59 */
export type TurnBasis = (typeof TURN_BASES)[number];

/** A counter's account of the quarter that the municipality may ask for without an agreement. */
export type QuarterAccount = {
  /** Homes counted since its number 1. */
  readonly counted: number;
  /** Turns by stk. 1 that stand: what was voided or given back through the organisation's fault is not among them. */
  readonly quarterTurns: number;
  /** Homes that a department which was merged or split had counted and given no such turn for. */
  readonly quarterCarried: number;
};

const EVERY = 4;
const QUARTER = fraction(1n, BigInt(EVERY));

/** Homes counted for which no turn by stk. 1 stands: four of them make room for one. @see docs/domain/legal-basis.md */
export const quarterRoom = ({ counted, quarterTurns, quarterCarried }: QuarterAccount): number =>
  quarterCarried + counted - EVERY * quarterTurns;

/** A home that is the municipality's, and how it was counted. */
export type TurnGiven = {
  readonly dwellingType: DwellingType;
  /** Its counter with this home in it, before its turn; null when the home is the municipality's without being counted. */
  readonly counted: { readonly rate: Fraction; readonly account: QuarterAccount } | null;
};

/**
 * By which part of § 59 a home was given; null for homes for the elderly and care homes, which § 59 does not speak of.
 * @see almenboligloven §§ 54 and 59, docs/domain/legal-basis.md
 */
export function basisOfTurn(
  reading: TurnBasisReading,
  { dwellingType, counted }: TurnGiven,
): TurnBasis | null {
  switch (dwellingType) {
    case 'YOUTH':
      return 'YOUTH';
    case 'ELDERLY':
    case 'CARE':
      return null;
    case 'FAMILY':
      // Every one of them is more than every fourth, so only an agreement gives it.
      if (counted === null) return 'AGREED';
      return isWithinQuarter(reading, counted) ? 'QUARTER' : 'AGREED';
    default:
      return assertNever(dwellingType);
  }
}

function isWithinQuarter(
  reading: TurnBasisReading,
  { rate, account }: NonNullable<TurnGiven['counted']>,
): boolean {
  switch (reading) {
    case 'RUNNING_QUARTER':
      return quarterRoom(account) >= EVERY;
    case 'SHARE_AS_A_WHOLE':
      return compare(rate, QUARTER) <= 0;
    default:
      return assertNever(reading);
  }
}

/** What an entry moves on the account when it gives (−1) or takes (1) the turn of a home. */
export const quarterMoved = (basis: TurnBasis | null, turns: number): number =>
  basis === 'QUARTER' ? turns : 0;
