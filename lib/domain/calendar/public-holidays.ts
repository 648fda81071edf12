import type { Bilingual } from '../shared/bilingual';
import { type CalendarDate, calendarDate, isInForce } from '../shared/calendar-date';
import { addDays, onDate, yearOf } from './days';

type Holiday = {
  readonly name: Bilingual;
  readonly on: { readonly afterEaster: number } | { readonly month: number; readonly date: number };
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

const always = { from: null, to: null } as const;

/**
 * The days on which Danish offices are closed by law. An old row is never edited: a day that is abolished gets its end.
 * Days that many keep by custom (5 June, Christmas Eve, the day after Ascension) are closing days, entered per municipality.
 */
const PUBLIC_HOLIDAYS: readonly Holiday[] = [
  {
    name: { da: 'Nytårsdag', en: "New Year's Day" },
    on: { month: 1, date: 1 },
    ...always,
  },
  {
    name: { da: 'Skærtorsdag', en: 'Maundy Thursday' },
    on: { afterEaster: -3 },
    ...always,
  },
  {
    name: { da: 'Langfredag', en: 'Good Friday' },
    on: { afterEaster: -2 },
    ...always,
  },
  {
    name: { da: 'Påskedag', en: 'Easter Day' },
    on: { afterEaster: 0 },
    ...always,
  },
  {
    name: { da: '2. påskedag', en: 'Easter Monday' },
    on: { afterEaster: 1 },
    ...always,
  },
  // Abolished from 2024 by the act on the consequences of abolishing Store bededag as a holiday.
  {
    name: { da: 'Store bededag', en: 'Great Prayer Day' },
    on: { afterEaster: 26 },
    from: null,
    to: calendarDate('2024-01-01'),
  },
  {
    name: { da: 'Kristi himmelfartsdag', en: 'Ascension Day' },
    on: { afterEaster: 39 },
    ...always,
  },
  {
    name: { da: 'Pinsedag', en: 'Whit Sunday' },
    on: { afterEaster: 49 },
    ...always,
  },
  {
    name: { da: '2. pinsedag', en: 'Whit Monday' },
    on: { afterEaster: 50 },
    ...always,
  },
  {
    name: { da: 'Juledag', en: 'Christmas Day' },
    on: { month: 12, date: 25 },
    ...always,
  },
  {
    name: { da: '2. juledag', en: 'Second Day of Christmas' },
    on: { month: 12, date: 26 },
    ...always,
  },
];

/** The holiday's name when the day is one. */
export const publicHoliday = (day: CalendarDate): Bilingual | null =>
  holidaysOf(yearOf(day)).get(day) ?? null;

type Holidays = ReadonlyMap<CalendarDate, Bilingual>;

// The same for ever: a year's holidays are found once.
const known = new Map<number, Holidays>();

/** The holidays of a year; where two fall on one day, the first of the list names it. */
export function holidaysOf(year: number): Holidays {
  const found = known.get(year);
  if (found !== undefined) return found;
  const rows = PUBLIC_HOLIDAYS.map((row) => ({ ...row, day: dayOfHoliday(row.on, year) }));
  const inForce = rows.filter((row) => isInForce(row, row.day)).reverse();
  const holidays: Holidays = new Map(inForce.map(({ day, name }) => [day, name]));
  known.set(year, holidays);
  return holidays;
}

function dayOfHoliday(on: Holiday['on'], year: number): CalendarDate {
  return 'afterEaster' in on ? addDays(easterDay(year), on.afterEaster) : onDate(year, on.month, on.date);
}

/** Easter Day in the Gregorian calendar: the Sunday after the church's full moon on or after 21 March. */
export function easterDay(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const moonAge = (19 * golden + skippedLeapDays - moonCorrection + 15) % 30;
  // The last two days of the lunar table are moved one day back, so that no month has thirty full moons.
  const late = moonAge === 29 || (moonAge === 28 && golden > 10) ? 1 : 0;
  const fullMoon = moonAge - late;
  const sunday = (year + Math.floor(year / 4) - skippedLeapDays + fullMoon + 2) % 7;
  return addDays(onDate(year, 3, 28), fullMoon - sunday);
}
