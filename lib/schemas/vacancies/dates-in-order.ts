import type { z } from 'zod';
import { type CalendarDate, calendarDate, isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { faultsOfOrder } from '@/lib/domain/vacancy/key-dates';
import { BEFORE } from './error-texts';

/** Also when other fields are wrong: whoever puts a form right should hear of everything at once. */
export const ALWAYS = { when: () => true };

/** Each day that lies before one it must follow, said at its field. */
export function datesInOrder(form: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx): void {
  const day = (name: string): CalendarDate | null => {
    const value = form[name];
    return typeof value === 'string' && isCalendarDate(value) ? calendarDate(value) : null;
  };
  const faults = faultsOfOrder({
    ...{ reportedOn: day('reportedOn'), noticeOn: day('noticeOn'), moveOutOn: day('moveOutOn') },
    ...{ inspectionOn: day('inspectionOn'), readyOn: day('readyOn') },
    ...{ availableOn: day('availableOn'), takeoverOn: day('takeoverOn') },
  });
  for (const { date, after } of faults)
    context.addIssue({ code: 'custom', path: [date], message: BEFORE[after], input: form[date] });
}
