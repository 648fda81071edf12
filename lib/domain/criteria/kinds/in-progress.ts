import type { CalendarDate } from '../../shared/calendar-date';
import type { Study, Work } from '../household';

/** Does the work or the course run on the day? */
export const runsOn = ({ from, to }: Work | Study, day: CalendarDate): boolean =>
  from <= day && (to === null || day <= to);
