import { z } from 'zod';
import { yearOf } from '@/lib/domain/calendar/days';
import type { Span } from '@/lib/domain/letting/voids/void-period';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { idParam, numberParam, placeParam, placeText, type SearchParams } from './params';

const schema = z.object({
  year: numberParam,
  department: idParam<DepartmentId>(),
  after: placeParam,
  before: placeParam,
});

export type VoidListQuery = Omit<z.output<typeof schema>, 'year'> & { readonly year: number };

const FIRST_YEAR = 2000;

/** The register of which year, and of which department; a year that nobody can mean is this one. */
export function readVoidList(params: SearchParams, today: CalendarDate): VoidListQuery {
  const { year, ...query } = schema.parse(params);
  const now = yearOf(today);
  return { ...query, year: year !== undefined && year >= FIRST_YEAR && year <= now ? year : now };
}

export const spanOfYear = (year: number): Span => ({
  from: calendarDate(`${year}-01-01`),
  to: calendarDate(`${year + 1}-01-01`),
});

export function voidTurnOf({ after, before }: VoidListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

type Line = { readonly availableOn: CalendarDate; readonly vacancyId: string };
const placeOf = (line: Line | undefined) => line && placeText({ on: line.availableOn, id: line.vacancyId });

export const voidQuery = (
  { year, department }: { readonly year: number; readonly department?: string },
  more: { readonly after?: Line; readonly before?: Line } = {},
): Readonly<Record<string, string | number | undefined>> => ({
  ...{ year, department, after: placeOf(more.after), before: placeOf(more.before) },
});
