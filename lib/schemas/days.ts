import { z } from 'zod';
import { calendarDate, isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { type MessageKey, says } from './message-key';

/** What is wrong with a day that somebody wrote; null: nothing. Far from our time it is a slip of the keyboard. */
export function faultOfDay(text: string): MessageKey | null {
  if (text === '') return says('forms.needed');
  if (!isCalendarDate(text)) return says('forms.day');
  return text < '1950-01-01' || text > '2099-12-31' ? says('forms.dayFarOff') : null;
}

const check = (text: string, context: z.RefinementCtx): void => {
  const message = faultOfDay(text);
  if (message !== null) context.addIssue({ code: 'custom', message });
};

/** A day that has to be given. */
export const day = z.string().trim().superRefine(check).transform(calendarDate);

/** Left empty it is none. */
export const maybeDay = z
  .string()
  .trim()
  .default('')
  .superRefine((text, context) => (text === '' ? undefined : check(text, context)))
  .transform((text) => (text === '' ? null : calendarDate(text)));
