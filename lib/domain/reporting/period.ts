import { type CalendarDate, calendarDate, isCalendarDate, parseCalendarDate } from '../shared/calendar-date';

const PERIOD_KINDS = ['month', 'quarter', 'year', 'dates'] as const;
/** Far from our time it is a slip of the keyboard, and beyond it no clock can say when a day begins. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** What a report is about: whole days, both ends included. */
export type ReportPeriod = {
  readonly kind: PeriodKind;
  readonly from: CalendarDate;
  readonly through: CalendarDate;
};

/** The calendar month, quarter or year that the day lies in. */
export function periodAround(kind: Exclude<PeriodKind, 'dates'>, day: CalendarDate): ReportPeriod {
  return wholePeriod(kind, Number(day.slice(0, 4)), monthOf(day));
}

/** The period before (-1) or after (1); null for own dates, which have no neighbours, and outside the years that reports are about. */
export function neighbourOf(period: ReportPeriod, step: -1 | 1): ReportPeriod | null {
  if (period.kind === 'dates') return null;
  const months = Number(period.from.slice(0, 4)) * 12 + monthOf(period.from) - 1 + step * MONTHS[period.kind];
  const year = Math.floor(months / 12);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return wholePeriod(period.kind, year, (months % 12) + 1);
}

/** How a period stands in an address: `2025-10`, `2025-Q4`, `2025`, `2025-01-01--2025-06-30`. */
export function periodAsText({ kind, from, through }: ReportPeriod): string {
  switch (kind) {
    case 'month':
      return from.slice(0, 7);
    case 'quarter':
      return `${from.slice(0, 4)}-Q${quarterOf(from)}`;
    case 'year':
      return from.slice(0, 4);
    case 'dates':
      return `${from}--${through}`;
  }
}

/** The quarter of the calendar year, 1 to 4. */
export const quarterOf = (day: CalendarDate): number => Math.ceil(monthOf(day) / 3);

const FORM = /^([0-9]{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Reads what `periodAsText` writes; null when it is no period, also when the days are out of order. */
export function parsePeriod(text: string): ReportPeriod | null {
  const [first = '', last] = text.split('--');
  if (last !== undefined) return ownDates(first, last);
  const match = FORM.exec(text);
  const year = Number(match?.[1] ?? 0);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (match?.[2] !== undefined) return wholePeriod('quarter', year, Number(match[2]) * 3);
  if (match?.[3] !== undefined) return wholePeriod('month', year, Number(match[3]));
  return wholePeriod('year', year, 1);
}

/** Two days that somebody chose; null when one is no day or they are out of order. */
export function ownDates(first: string, last: string): ReportPeriod | null {
  const from = parseCalendarDate(first);
  const through = parseCalendarDate(last);
  if (from === null || through === null || from > through) return null;
  const years = [from, through].map((day) => Number(day.slice(0, 4)));
  return years.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR)
    ? { kind: 'dates', from, through }
    : null;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

const monthOf = (day: CalendarDate): number => Number(day.slice(5, 7));

function wholePeriod(kind: keyof typeof MONTHS, year: number, month: number): ReportPeriod {
  const first = month - ((month - 1) % MONTHS[kind]);
  const from = calendarDate(`${fourDigits(year)}-${twoDigits(first)}-01`);
  return { kind, from, through: lastDayOf(year, first + MONTHS[kind] - 1) };
}

function lastDayOf(year: number, month: number): CalendarDate {
  for (const day of [31, 30, 29]) {
    const text = `${fourDigits(year)}-${twoDigits(month)}-${day}`;
    if (isCalendarDate(text)) return text;
  }
  return calendarDate(`${fourDigits(year)}-${twoDigits(month)}-28`);
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const fourDigits = (value: number): string => String(value).padStart(4, '0');
