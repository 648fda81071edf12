import { addDays } from '../calendar/days';
import { countsAsVoid, type Void, voidIn } from '../letting/voids/void-period';
import type { EmptyVacancy } from '../letting/voids/void-register';
import type { CalendarDate } from '../shared/calendar-date';
import type { DaySpan } from './summary';

/** A home that stood empty, with the days of the period alone. */
export type Stood = { readonly home: EmptyVacancy; readonly stood: Void };

/** The homes that stood empty on a day of the period, at somebody's cost. @see D-12 */
export function stoodIn(
  homes: readonly EmptyVacancy[],
  { from, through }: DaySpan,
  today: CalendarDate,
): readonly Stood[] {
  const period = { from, to: addDays(through, 1) };
  return homes
    .filter(({ record }) => countsAsVoid(record?.ground ?? null))
    .flatMap((home) => {
      const stood = voidIn(home, period, today);
      return stood === null ? [] : [{ home, stood }];
    });
}

/** Nobody has said why, nor who bears it. */
export const UNEXPLAINED = 'UNEXPLAINED';

export const groundOf = ({ record }: EmptyVacancy): string => record?.ground ?? UNEXPLAINED;
export const bearerOf = ({ record }: EmptyVacancy): string => record?.bearer ?? UNEXPLAINED;
