import { addDays, daysBetween, daysInMonth, earlierOf, firstOfMonth, laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import { add, type Fraction, fraction, roundHalfUp, ZERO } from '../shared/fraction';

/** The municipality's duty to pay for a home that waits: `until` is the first day it no longer pays, null while it runs. */
export type RentDuty = {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly monthlyOre: number;
};

/** The rent runs from the day the home is free and offered, whichever is later. @see almenboligloven § 59, 1 */
export const rentFrom = (availableOn: CalendarDate, offeredOn: CalendarDate): CalendarDate =>
  laterOf(availableOn, offeredOn);

/**
 * Øre owed to and with the day: whole months at the monthly rent, a part of a month by its own number of days. Exact
 * until the end, then rounded half up once.
 */
export function rentOwed(duty: RentDuty, through: CalendarDate): number {
  const tomorrow = addDays(through, 1);
  const until = duty.until === null ? tomorrow : earlierOf(duty.until, tomorrow);
  let owed: Fraction = ZERO;
  for (let from = duty.from; from < until; ) {
    const next = firstOfMonth(from, 1);
    const to = earlierOf(until, next);
    owed = add(
      owed,
      fraction(BigInt(duty.monthlyOre) * BigInt(daysBetween(from, to)), BigInt(daysInMonth(from))),
    );
    from = to;
  }
  return Number(roundHalfUp(owed).n);
}

const NOTICE_MONTHS = 3;

/** The first day after a tenant's notice given on the day: three months to the first of a month. */
export function noticeExpires(givenOn: CalendarDate): CalendarDate {
  const first = firstOfMonth(givenOn, NOTICE_MONTHS);
  return givenOn.endsWith('-01') ? first : firstOfMonth(givenOn, NOTICE_MONTHS + 1);
}

export type GivenUp = {
  readonly on: CalendarDate;
  readonly afterClaim: boolean;
  readonly fault: 'ORGANISATION' | 'NOBODY';
};

/**
 * When the rent stops for a home that comes back: at once when it was never received or the organisation is at fault,
 * else at the latest when a notice would have expired; a letting before that stops it earlier. The first two are our
 * reading (*antaget*). @see almenboligloven § 59, 1
 */
export function rentUntilAfterReturn(
  duty: Pick<RentDuty, 'from'>,
  { on, afterClaim, fault }: GivenUp,
): CalendarDate {
  const stops = afterClaim && fault === 'NOBODY' ? noticeExpires(on) : on;
  return laterOf(stops, duty.from);
}
