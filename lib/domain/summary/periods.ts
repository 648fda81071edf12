import { addDays, addMonths, earlierOf, firstOfMonth, laterOf } from '../calendar/days';
import { addToMonth, firstDayOf, type Month, monthOf, monthsFrom } from '../shared/month';
import type { DaySpan } from './summary';

/**
 * What stands beside a period: the same days a year earlier; of a longer one the same days as many whole years earlier as it is long. A
 * period that ends with its month is compared with one that does.
 */
export function periodBefore({ from, through }: DaySpan): DaySpan {
  const years = Math.ceil(monthsFrom(monthOf(from), monthOf(through)).length / 12);
  const ends = addDays(through, 1);
  return { from: addMonths(from, -12 * years), through: addDays(addMonths(ends, -12 * years), -1) };
}

export const monthsOf = ({ from, through }: DaySpan): readonly Month[] =>
  monthsFrom(monthOf(from), monthOf(through));

/** Beyond so many a summary tells of years. */
export const MOST_MONTHS = 24;

/** The days of the period that lie from one month to another, both with. */
export const daysWithin = ({ from, through }: DaySpan, first: Month, last: Month = first): DaySpan => ({
  from: laterOf(from, firstDayOf(first)),
  through: earlierOf(through, addDays(firstOfMonth(firstDayOf(last), 1), -1)),
});

/** The month that stands beside one of the period. */
export const monthBefore = (month: Month): Month => addToMonth(month, -12);
