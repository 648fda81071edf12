import type { PreparePage, PrepareTerms } from '../../agreement/year-terms';
import { addDays, earlierOf, onDate, yearOf } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import type { DaySpan, SectionId } from '../summary';
import { dueOf, periodOfYear, type ReportKind } from './report';
import { calendarYear, lastYearOf } from './report-years';

/** What the material for a meeting may hold. */
export const PACK_ITEMS = [
  'YEAR',
  'SINCE',
  'WATCH',
  'CHOICES',
  'ROUNDS',
  'VOIDS',
  'TRANSITIONAL',
  'COMBINED',
  'GOALS',
] as const;
export type PackItem = (typeof PACK_ITEMS)[number];

/** Which material belongs to what an agreement asks to be prepared, by the page of the app that it names; no meeting is known here. */
export const ITEMS_OF_PAGE: Readonly<Record<PreparePage, readonly PackItem[]>> = {
  KEY_FIGURES: ['WATCH'],
  PLACEMENTS: ['ROUNDS', 'WATCH'],
  DEPARTMENTS: ['WATCH'],
  WHAT_IF: ['ROUNDS'],
  OVERVIEW: ['SINCE'],
  AGREEMENTS: [],
  CHOICES: ['CHOICES'],
  VOIDS: ['VOIDS'],
  PUBLIC_NOTICE: [],
  ANNUAL_SUMMARY: ['YEAR'],
  TRANSITIONAL: ['TRANSITIONAL'],
  COMBINED_LETTING: ['COMBINED'],
  GOAL_FOLLOW_UP: ['GOALS'],
};

/** Material that is one section of the summary since last time. */
export const SECTION_OF_ITEM: Readonly<Partial<Record<PackItem, SectionId>>> = {
  WATCH: 'WATCH',
  CHOICES: 'CHOICES',
};

/** Whose words and figures the material has: of an edition that the parties have, or a draft's words beside the figures of today. */
export type KeptForPack = {
  readonly state: 'CLOSED' | 'SENT' | 'DRAFT';
  readonly title: string;
  readonly sentences: readonly string[];
  /** Of a draft there is none yet. */
  readonly edition: { readonly number: number; readonly on: CalendarDate } | null;
};

export type PackPart = { readonly item: PackItem; readonly period: DaySpan };

type Meeting = {
  readonly prepare: readonly PrepareTerms[];
  readonly first: CalendarDate;
  readonly last: CalendarDate;
};

/**
 * What the material for an event holds: always the summary of the last whole year; what its items ask for, since the time before; and
 * the yearly reports that are due about then.
 */
export function packOf(
  meeting: Meeting,
  previous: CalendarDate | null,
  today: CalendarDate,
): readonly PackPart[] {
  const day = earlierOf(meeting.last, today);
  const asked = new Set<PackItem>(meeting.prepare.flatMap(({ page }) => (page ? ITEMS_OF_PAGE[page] : [])));
  asked.add('YEAR');
  for (const kind of YEARLY) if (isDueAbout(kind, meeting, today)) asked.add(kind);
  return PACK_ITEMS.filter((item) => asked.has(item)).map((item) => ({
    item,
    period: periodOf(item, day, previous),
  }));
}

const YEARLY = ['TRANSITIONAL', 'COMBINED'] as const satisfies readonly ReportKind[];

/** Does the event come while the report of the last period is waited for? */
function isDueAbout(kind: (typeof YEARLY)[number], { first, last }: Meeting, today: CalendarDate): boolean {
  const period = periodOfYear(kind, lastYearOf(kind, earlierOf(last, today)));
  const due = period && dueOf(kind, period);
  return due !== null && first <= due;
}

function periodOf(item: PackItem, day: CalendarDate, previous: CalendarDate | null): DaySpan {
  const year = yearOf(day);
  switch (item) {
    case 'YEAR':
      return calendarYear(year - 1);
    case 'TRANSITIONAL':
    case 'COMBINED':
    case 'GOALS':
      return periodOfYear(item, lastYearOf(item, day)) ?? calendarYear(year - 1);
    case 'SINCE':
    case 'WATCH':
    case 'CHOICES':
    case 'ROUNDS':
    case 'VOIDS':
      return { from: sinceOf(day, previous), through: day };
  }
}

/** From the day after last time; the first time, from the beginning of the year. */
const sinceOf = (day: CalendarDate, previous: CalendarDate | null): CalendarDate =>
  previous === null || previous >= day ? onDate(yearOf(day), 1, 1) : addDays(previous, 1);
