import { countVacancy } from '../../allocation/counter';
import type { WaitingList } from '../../applicant/vocabulary';
import type { CalendarDate } from '../../shared/calendar-date';
import { valueOn } from '../../shared/dated';
import { type Fraction, fraction, subtract, ZERO } from '../../shared/fraction';
import { TRANSFER_SHARE } from '../../statute/letting-order';

/** Turns of the lists that a department has given out. */
export type ListBook = {
  /** All that were ever given out: the next one's number follows. */
  readonly given: number;
  /** Those that still count: not of a home that was voided, or that went to somebody outside the lists. */
  readonly standing: number;
  /** How many of those were the transfer list's. */
  readonly transfers: number;
};

export type ListTurn = {
  readonly number: number;
  readonly turn: WaitingList;
  readonly rate: Fraction;
  /** What the transfer list had to its credit before, and has after. */
  readonly creditBefore: Fraction;
  readonly creditAfter: Fraction;
};

/** No turns yet. */
export const NO_TURNS: ListBook = { given: 0, standing: 0, transfers: 0 };

/**
 * Whose turn it is when a home is let from the lists: every second one is the transfer list's, counted as a municipality's
 * turns are. A home that did not go to the lists after all gives its turn back. @see L-20
 */
export function nextListTurn(book: ListBook, on: CalendarDate): ListTurn {
  const rate = valueOn(TRANSFER_SHARE, on) ?? ZERO;
  const creditBefore = creditOf(book, rate);
  const { takesTurn, creditAfter } = countVacancy(creditBefore, rate);
  const turn = takesTurn ? 'TRANSFER' : 'ORDINARY';
  return { number: book.given + 1, turn, rate, creditBefore, creditAfter };
}

const creditOf = ({ standing, transfers }: ListBook, rate: Fraction): Fraction =>
  subtract(fraction(rate.n * BigInt(standing), rate.d), fraction(BigInt(transfers)));
