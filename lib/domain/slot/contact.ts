import { addMonths } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';

/** What the organisation needs to reach the citizen and sign a lease, and nothing more. Stored sealed. */
export type HandoverContact = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly adults: number;
  readonly children: number;
};

/**
 * Months a contact is kept after it was handed over; at a decline or a return it goes at once. The municipality answers for it: a
 * month at least, so that a lease can be written, and a year at most, since it has no other purpose. Our reading (*antaget*). @see L-53, L-55
 */
export const CONTACT_PERIOD = { standing: 6, least: 1, most: 12 } as const;

/** The day on which a contact handed over on the day is deleted. */
export const eraseOn = (handedOverOn: CalendarDate, months: number): CalendarDate =>
  addMonths(handedOverOn, months);
