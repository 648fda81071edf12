import { addMonths, yearOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { AgeBand } from './criteria-set';
import type { Member } from './household';

/** Whole years on the day. Whoever was born on 29 February turns on 1 March in other years (assumed). */
export const ageOn = (born: CalendarDate, day: CalendarDate): number =>
  yearOf(day) - yearOf(born) - (day.slice(5) < born.slice(5) ? 1 : 0);

/** The member's age on the day of the offer. @see reading Q29 */
export const ageOf = ({ born }: Member, offer: CalendarDate): number =>
  'age' in born ? born.age : ageOn(born.on, offer);

export const isInBand = (age: number, { from, to }: AgeBand): boolean =>
  (from === null || age >= from) && (to === null || age <= to);

/** The day a member turned the age; null where only the age is known. */
export const turnedOn = ({ born }: Member, age: number): CalendarDate | null =>
  'age' in born ? null : addMonths(born.on, age * 12);
