import { addDays, firstOfMonth } from '../calendar/days';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import type { DaySpan } from './summary';

/** Days from `from` up to and not with `to`, whose sums stand by whole years, months or days. */
export type SpanRange = {
  readonly span: 'DAY' | 'MONTH' | 'YEAR';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
};

/** The period cut into as few sums as can be: days to the next month, months to the next year, years, and the same back again. */
export function spansOf({ from, through }: DaySpan): readonly SpanRange[] {
  const end = addDays(through, 1);
  return cut({ from, to: end }, monthFrom, monthUntil, 'DAY', (months) =>
    cut(months, yearFrom, yearUntil, 'MONTH', (years) => [{ span: 'YEAR', ...years }]),
  );
}

type Range = Omit<SpanRange, 'span'>;

/** Cuts off what lies before the first and after the last whole unit; all of it where there is no whole one. */
function cut(
  { from, to }: Range,
  first: (day: CalendarDate) => CalendarDate,
  last: (day: CalendarDate) => CalendarDate,
  span: SpanRange['span'],
  inner: (range: Range) => readonly SpanRange[],
): readonly SpanRange[] {
  const [begins, ends] = [first(from), last(to)];
  if (begins >= ends) return from < to ? [{ span, from, to }] : [];
  return [
    ...(from < begins ? [{ span, from, to: begins }] : []),
    ...inner({ from: begins, to: ends }),
    ...(ends < to ? [{ span, from: ends, to }] : []),
  ];
}

const monthUntil = (day: CalendarDate): CalendarDate => calendarDate(`${day.slice(0, 7)}-01`);
const monthFrom = (day: CalendarDate): CalendarDate =>
  day.endsWith('-01') ? day : firstOfMonth(monthUntil(day), 1);
const yearUntil = (day: CalendarDate): CalendarDate => calendarDate(`${day.slice(0, 4)}-01-01`);
const yearFrom = (day: CalendarDate): CalendarDate =>
  day.endsWith('-01-01')
    ? day
    : calendarDate(`${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`);
