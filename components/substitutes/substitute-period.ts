import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';

export interface SubstituteRow {
  id: string;
  absent: { userId: string; name: string };
  substitute: { userId: string; name: string };
  from: CalendarDate;
  /** The first day it no longer holds; null until it is ended. */
  to: CalendarDate | null;
}

/** As people say a period: its last day is part of it. */
export const lastDayOf = ({ to }: Pick<SubstituteRow, 'to'>): CalendarDate | null =>
  to === null ? null : addDays(to, -1);
