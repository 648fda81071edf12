import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { dayOfInstant, endOfDay, instantAt, timeOfInstant } from './copenhagen';

describe('Danish days and the instants they begin at', () => {
  it.each([
    ['winter, a minute to midnight', '2025-01-15T22:59:59.999Z', '2025-01-15'],
    ['winter, midnight', '2025-01-15T23:00:00Z', '2025-01-16'],
    ['summer, midnight', '2025-07-15T22:00:00Z', '2025-07-16'],
    ['the night into summer time', '2025-03-29T23:30:00Z', '2025-03-30'],
    ['the night out of summer time', '2025-10-25T22:00:00Z', '2025-10-26'],
    ['the end of that long day', '2025-10-26T22:59:59Z', '2025-10-26'],
  ])('%s', (_, instant, day) => {
    expect(dayOfInstant(new Date(instant))).toBe(day);
  });

  it.each([
    ['2025-01-16', '00:00', '2025-01-15T23:00:00.000Z'],
    ['2025-07-16', '12:30', '2025-07-16T10:30:00.000Z'],
    ['2025-03-30', '02:30', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26', '02:30', '2025-10-26T00:30:00.000Z'],
  ])('%s at %s is %s', (day, time, instant) => {
    expect(instantAt(calendarDate(day), time).toISOString()).toBe(instant);
  });

  it('the day that summer time ends has twenty-five hours, the one it begins twenty-three', () => {
    const hours = (text: string) => {
      const day = calendarDate(text);
      return (endOfDay(day).getTime() - instantAt(day).getTime()) / 3_600_000;
    };
    expect([hours('2025-10-26'), hours('2025-03-30'), hours('2025-10-06')]).toEqual([25, 23, 24]);
  });

  it('tells the time of day', () => {
    expect(timeOfInstant(new Date('2025-10-06T07:05:09Z'))).toBe('09:05');
  });
});
