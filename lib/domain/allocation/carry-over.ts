import type { CarryOverTerms } from '../agreement/count-terms';
import type { TierId } from '../agreement/vocabulary';
import { yearOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { equals, type Fraction, ZERO } from '../shared/fraction';
import type { Counted, CounterState } from './decision';

/** The tier and the day of the latest home that a counter counted. */
export type LastCounted = { readonly tier: TierId; readonly on: CalendarDate };

export type LapseCause = 'TIER_CHANGE' | 'NEW_YEAR';

/** A credit that an agreement does not carry over; what was owed lapses with it. */
export type Lapse = {
  readonly credit: Fraction;
  readonly because: LapseCause;
  readonly last: LastCounted;
};

/**
 * What lapses before a home is counted; null: the credit is carried, as it is where the agreement says nothing. A home that is reported
 * late, for a day before the latest that was counted, ends no year and no tier. @see domain.md Q06, Q15; docs/domain/allocation-model.md
 */
export function lapseBefore(
  terms: CarryOverTerms | undefined,
  { credit, last }: Pick<CounterState, 'credit' | 'last'>,
  { tier, on }: LastCounted,
): Lapse | null {
  if (terms === undefined || last === undefined || last === null || equals(credit, ZERO) || on < last.on)
    return null;
  if (terms.atTierChange === 'LAPSES' && tier !== last.tier) return { credit, because: 'TIER_CHANGE', last };
  if (terms.atNewYear === 'LAPSES' && yearOf(on) > yearOf(last.on))
    return { credit, because: 'NEW_YEAR', last };
  return null;
}

/** The latest home after this one. */
export const laterOf = (last: LastCounted | null | undefined, met: LastCounted): LastCounted =>
  last && met.on < last.on ? last : met;

/** Where a counter stands after a home. */
export const stateAfter = (before: CounterState, counted: Counted, met: LastCounted): CounterState => ({
  credit: counted.creditAfter,
  counted: counted.number,
  last: laterOf(before.last, met),
});

/** Where it stood when the home was counted. */
export const stateBefore = ({ number, creditBefore, lapsed }: Counted): CounterState => ({
  credit: lapsed?.credit ?? creditBefore,
  counted: number - 1,
  last: lapsed?.last ?? null,
});
