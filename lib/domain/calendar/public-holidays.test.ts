import { describe, expect, it } from 'vitest';
import { calendarDate } from '../shared/calendar-date';
import { easterDay, publicHoliday } from './public-holidays';

describe('Danish public holidays', () => {
  // From the almanac; 1954, 1981, 2049 and 2076 are the years in which the moon's table is adjusted.
  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter Day of %i is %s', (year, day) => {
    expect(easterDay(year)).toBe(day);
  });

  it.each([
    ['2025-01-01', 'Nytårsdag'],
    ['2025-04-17', 'Skærtorsdag'],
    ['2025-04-18', 'Langfredag'],
    ['2025-04-21', '2. påskedag'],
    ['2025-05-29', 'Kristi himmelfartsdag'],
    ['2025-06-09', '2. pinsedag'],
    ['2025-12-25', 'Juledag'],
    ['2025-12-26', '2. juledag'],
    ['2025-12-24', undefined],
    ['2025-06-05', undefined],
  ])('%s: %s', (day, name) => {
    expect(publicHoliday(calendarDate(day))?.da).toBe(name);
  });

  it('Store bededag is a holiday to and with 2023', () => {
    expect(publicHoliday(calendarDate('2023-05-05'))?.da).toBe('Store bededag');
    expect(publicHoliday(calendarDate('2024-04-26'))).toBeNull();
  });
});
