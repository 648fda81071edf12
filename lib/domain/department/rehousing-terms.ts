import type { CalendarDate } from '../shared/calendar-date';

/** Days in which a department is closed while its tenants are rehoused; `to` is the first day it no longer is. */
export type RehousingDays = { readonly from: CalendarDate; readonly to: CalendarDate | null };
export type RehousingFault = 'decided-already' | 'end-before-start' | 'overlaps' | 'nothing-changed';

/**
 * What stands against closing a department. It never reaches back behind a verdict: the last day that a home of the department was
 * decided by stays as it was, so nothing that was told is put in doubt. @see Høje-Taastrup 3.5 (T-09), Q13
 */
export function faultOfRehousing(
  { from, to }: RehousingDays,
  others: readonly RehousingDays[],
  decidedThrough: CalendarDate | null,
): RehousingFault | null {
  if (to !== null && to <= from) return 'end-before-start';
  if (decidedThrough !== null && from <= decidedThrough) return 'decided-already';
  return overlapsAny({ from, to }, others) ? 'overlaps' : null;
}

/** The same against another end. Ended on its first day it is taken back. */
export function faultOfEnd(
  { from, to: was }: RehousingDays,
  to: CalendarDate,
  others: readonly RehousingDays[],
  decidedThrough: CalendarDate | null,
): RehousingFault | null {
  if (to < from) return 'end-before-start';
  if (to === was) return 'nothing-changed';
  const first = was !== null && was < to ? was : to;
  if (decidedThrough !== null && first <= decidedThrough) return 'decided-already';
  return overlapsAny({ from, to }, others) ? 'overlaps' : null;
}

/** What was taken back before it began closed the department on no day, and stands in nobody's way. */
export const isTakenBack = ({ from, to }: RehousingDays): boolean => to !== null && to <= from;

const overlapsAny = ({ from, to }: RehousingDays, others: readonly RehousingDays[]): boolean =>
  others.some(
    (row) => !isTakenBack(row) && (row.to === null || row.to > from) && (to === null || row.from < to),
  );
