import { addDays, daysBetween, earlierOf, laterOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import { rentOwed } from '../../slot/rent-owed';
import type { VoidGround } from '../vocabulary';

/** A home that is the organisation's to let, as far as its standing empty goes. */
export type EmptyHome = {
  readonly availableOn: CalendarDate;
  /** The first day for which the municipality does not pay, of a home that it gave back. */
  readonly municipalityPaysUntil: CalendarDate | null;
  /** The day somebody takes it over; null: nobody yet. */
  readonly takeoverOn: CalendarDate | null;
  readonly monthlyOre: number;
};

/** `from` included, `to` not. */
export type Span = { readonly from: CalendarDate; readonly to: CalendarDate };

export type Void = {
  readonly from: CalendarDate;
  /** The first day it is not empty any more; null: it is still. */
  readonly until: CalendarDate | null;
  readonly days: number;
  readonly lostOre: number;
};

/** The first day that costs: the home is free, and the municipality does not pay for it. @see D-12 */
export const emptyFrom = ({ availableOn, municipalityPaysUntil }: EmptyHome): CalendarDate =>
  municipalityPaysUntil === null ? availableOn : laterOf(availableOn, municipalityPaysUntil);

/**
 * The days of a period on which the home stood empty, today at the latest included, and the rent lost on them, in øre; null where there
 * are none. Rent goes by actual days: whole months at the monthly rent, a part of a month by that month's own number of days. A
 * municipality pays for a waiting home in the same way, so a day that one party pays and a day that the other loses come to the same.
 * Rounded half up, once. @see R-24; docs/domain/letting-decisions.md
 */
export function voidIn(home: EmptyHome, period: Span, today: CalendarDate): Void | null {
  const began = emptyFrom(home);
  const tomorrow = addDays(today, 1);
  const from = laterOf(began, period.from);
  const to = earlierOf(earlierOf(home.takeoverOn ?? tomorrow, tomorrow), period.to);
  if (from >= to) return null;
  const duty = { from, until: to, monthlyOre: home.monthlyOre };
  return {
    from: began,
    until: home.takeoverOn,
    days: daysBetween(from, to),
    lostOre: rentOwed(duty, addDays(to, -1)),
  };
}

/** A home that is being repaired stands empty, but its loss is no void. @see D-12 */
export const countsAsVoid = (ground: VoidGround | null): boolean => ground !== 'REPAIR';
