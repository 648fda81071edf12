import { dayOfInstant, timeOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MessageKey } from './message-key';

/** `06.10.2025`, as a sentence has it in either language. */
export const writtenDay = (day: CalendarDate): string => day.split('-').reverse().join('.');

/** The day and the time of a moment, as sentences have them: `06.10.2025`, `14.30`. */
export const writtenMoment = (at: Date) => ({
  day: writtenDay(dayOfInstant(at)),
  time: timeOfInstant(at).replace(':', '.'),
});

/** A text that tells who did it meanwhile, and when. */
export const whoAndWhen =
  (text: MessageKey) =>
  ({ by, at }: { readonly by: string; readonly at: Date }) => ({
    text,
    values: { by, ...writtenMoment(at) },
  });
