import { Temporal } from 'temporal-polyfill';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { addDays } from './days';

/** The one place that knows in which zone Danish days begin and end. */
export const ZONE = 'Europe/Copenhagen';

const inZone = (instant: Date) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);

/** The last one asked for: what happens in one transaction happens at one instant, and each of its rows asks. */
let last: { readonly at: number; readonly day: CalendarDate } | undefined;

/** The Danish day on which the instant falls. */
export function dayOfInstant(instant: Date): CalendarDate {
  const at = instant.getTime();
  if (last?.at !== at) last = { at, day: calendarDate(inZone(instant).toPlainDate().toString()) };
  return last.day;
}

/** The Danish time of day of the instant, `HH:MM`. */
export const timeOfInstant = (instant: Date): string => inZone(instant).toPlainTime().toString().slice(0, 5);

/**
 * The instant at which Danish clocks show the time on the day. A time that summer time skips is read as the hour after,
 * one that comes twice as the first.
 */
export function instantAt(day: CalendarDate, time = '00:00'): Date {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(zoned.epochMilliseconds);
}

/** The first instant after the day: until then it is still the day. */
export const endOfDay = (day: CalendarDate): Date => instantAt(addDays(day, 1));
