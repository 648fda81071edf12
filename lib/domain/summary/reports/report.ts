import type { CalendarDate } from '../../shared/calendar-date';
import type { DaySpan, SummaryTable } from '../summary';
import { calendarYear, combinedYear, dueOnOf } from './report-years';

/** What law and agreements ask for beside the summary. */
export const REPORT_KINDS = ['COMBINED', 'TRANSITIONAL', 'VOIDS', 'GOALS'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The sections that are no part of a summary; their titles stand beside those of the summary's own. */
export const REPORT_SECTIONS = ['COMBINED', 'TRANSITIONAL', 'VOID_OVERVIEW', 'GOALS', 'ROUNDS'] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

export const SECTION_OF: Readonly<Record<ReportKind, ReportSectionId>> = {
  COMBINED: 'COMBINED',
  TRANSITIONAL: 'TRANSITIONAL',
  VOIDS: 'VOID_OVERVIEW',
  GOALS: 'GOALS',
};

/** Whose departments it counts: the municipality's all, or an organisation's own. Goals are the municipality's, whoever reads of them. */
export type ReportCovers = 'ALL' | 'OWN' | 'GOALS' | 'GOALS_AND_OWN';

/** A report's figures, without words. It counts homes and decisions, and says nothing of anybody. */
export type Report = {
  readonly kind: ReportKind;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly period: DaySpan;
  /** The last day it may be handed in; null: it runs all year, or nobody has said one. */
  readonly dueOn: CalendarDate | null;
  readonly madeOn: CalendarDate;
  readonly covers: ReportCovers;
  readonly tables: readonly SummaryTable[];
};

/** The period of a report that is made once a year, named by the year in which it ends; null of one that runs. */
export function periodOfYear(kind: ReportKind, year: number): DaySpan | null {
  switch (kind) {
    case 'COMBINED':
      return combinedYear(year);
    case 'TRANSITIONAL':
    case 'GOALS':
      return calendarYear(year);
    case 'VOIDS':
      return null;
  }
}

export const dueOf = (kind: ReportKind, { through }: DaySpan): CalendarDate | null => dueOnOf(kind, through);
