import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { Reference } from '../shared/reference';

export const YEAR_EVENT_KINDS = ['MEETING', 'DEADLINE', 'REPORT', 'MEASUREMENT', 'PUBLICATION'] as const;
export type YearEventKind = (typeof YEAR_EVENT_KINDS)[number];

export const RESPONSIBLE_SIDES = ['MUNICIPALITY', 'ORGANISATIONS', 'BOTH', 'STATE', 'BODY'] as const;
/** Who sees to it; a body is one that the agreement sets up, by its name. */
export type Responsible =
  | { readonly side: 'MUNICIPALITY' | 'ORGANISATIONS' | 'BOTH' | 'STATE' }
  | { readonly side: 'BODY'; readonly name: Bilingual };

export const PREPARE_PAGES = [
  'KEY_FIGURES',
  'PLACEMENTS',
  'DEPARTMENTS',
  'WHAT_IF',
  'OVERVIEW',
  'AGREEMENTS',
  'CHOICES',
  'VOIDS',
  'PUBLIC_NOTICE',
  'ANNUAL_SUMMARY',
  'TRANSITIONAL',
  'COMBINED_LETTING',
  'GOAL_FOLLOW_UP',
] as const;
/** Where in the app something is prepared. */
export type PreparePage = (typeof PREPARE_PAGES)[number];

export type PrepareTerms = {
  /** Tells it from the others of its event. */
  readonly item: string;
  readonly what: Bilingual;
  readonly page: PreparePage | null;
};

/** What an office does about a day on which it is closed. */
export const CLOSED_DAYS = ['STAYS', 'BEFORE', 'AFTER'] as const;
export type ClosedDay = (typeof CLOSED_DAYS)[number];

export const WHEN_KINDS = ['DAY', 'MONTHS', 'QUARTER', 'NTH_WEEKDAY', 'ONCE', 'WEEKS_BEFORE'] as const;
/** When something comes each year, or once. Months and quarters are as exact as an agreement gets before a day is fixed. */
export type When =
  /** 29 February is the 28th where the year has none. */
  | {
      readonly kind: 'DAY';
      readonly month: number;
      readonly date: number;
      readonly closed: ClosedDay;
    }
  /** Some day from the first through the last of these months of one year. */
  | { readonly kind: 'MONTHS'; readonly first: number; readonly last: number }
  | { readonly kind: 'QUARTER'; readonly quarter: number }
  /** Monday is 1, Sunday 7; `nth` 5 is the last one. */
  | { readonly kind: 'NTH_WEEKDAY'; readonly month: number; readonly weekday: number; readonly nth: number }
  /** From one day through another; the same day twice is that day. */
  | { readonly kind: 'ONCE'; readonly first: CalendarDate; readonly last: CalendarDate }
  /** Before another event of the same agreement, which itself does not come before one. */
  | { readonly kind: 'WEEKS_BEFORE'; readonly event: string; readonly weeks: number };

/** The last of its weekday in the month. */
export const LAST = 5;

/** A meeting, a deadline, a report, a measurement or a publication of the agreement's year. @see docs/domain/annual-wheel.md */
export type YearEvent = {
  /** The same event of another version has the same name; unique within the agreement. */
  readonly event: string;
  readonly kind: YearEventKind;
  readonly name: Bilingual;
  readonly when: When;
  /** Only while this lasts, `from` inclusive, `to` exclusive; null: as long as the agreement. */
  readonly during: { readonly from: CalendarDate | null; readonly to: CalendarDate | null } | null;
  readonly responsible: Responsible;
  /** Where it is dealt with: the body that meets. */
  readonly forum: Bilingual | null;
  readonly prepare: readonly PrepareTerms[];
  readonly reference: Reference;
};
