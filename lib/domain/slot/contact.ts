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

/** How long a contact is kept after it was handed over; at a decline or a return it goes at once. Our reading (*antaget*). */
const KEPT_MONTHS = 6;

/** The day on which a contact handed over on the day is deleted. */
export const eraseOn = (handedOverOn: CalendarDate): CalendarDate => addMonths(handedOverOn, KEPT_MONTHS);
