import { onDate, yearOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import type { DaySpan } from '../summary';
import type { ReportKind } from './report';

/** The twelve months that the state asks for, called by the year in which they end. @see L-12 */
export const combinedYear = (year: number): DaySpan => ({
  from: onDate(year - 1, 6, 1),
  through: onDate(year, 5, 31),
});

/** The year of the yearly list of places, and of the follow-up that goes to the auditor with the accounts. @see T-17, P-03 */
export const calendarYear = (year: number): DaySpan => ({
  from: onDate(year, 1, 1),
  through: onDate(year, 12, 31),
});

/** When the report of a period that ends on this day is due: 1 September, or with the first quarter of the next year. The auditor is told yearly with the accounts; of the day nothing is said. @see P-03 */
export function dueOnOf(kind: ReportKind, through: CalendarDate): CalendarDate | null {
  switch (kind) {
    case 'COMBINED':
      return onDate(yearOf(through), 9, 1);
    case 'TRANSITIONAL':
      return onDate(yearOf(through) + 1, 3, 31);
    case 'VOIDS':
    case 'GOALS':
      return null;
  }
}

/** The year whose report was ended last on a day: the one to hand in next, or handed in last. */
export function lastYearOf(kind: Exclude<ReportKind, 'VOIDS'>, day: CalendarDate): number {
  const year = yearOf(day);
  const { through } = kind === 'COMBINED' ? combinedYear(year) : calendarYear(year);
  return through < day ? year : year - 1;
}
