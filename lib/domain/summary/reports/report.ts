import type { CalendarDate } from '../../shared/calendar-date';
import type { DaySpan, SummaryTable } from '../summary';
import { combinedYear, dueOnOf, transitionalYear } from './report-years';

/** What law and agreements ask for beside the summary. */
export const REPORT_KINDS = ['COMBINED', 'TRANSITIONAL', 'VOIDS'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The sections that are no part of a summary; their titles stand beside those of the summary's own. */
export const REPORT_SECTIONS = ['COMBINED', 'TRANSITIONAL', 'VOID_OVERVIEW', 'ROUNDS'] as const;
export type ReportSectionId = (typeof REPORT_SECTIONS)[number];

export const SECTION_OF: Readonly<Record<ReportKind, ReportSectionId>> = {
  COMBINED: 'COMBINED',
  TRANSITIONAL: 'TRANSITIONAL',
  VOIDS: 'VOID_OVERVIEW',
};

/** A report's figures, without words. It counts homes and decisions, and says nothing of anybody. */
export type Report = {
  readonly kind: ReportKind;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly period: DaySpan;
  /** The last day it may be handed in; null: it runs all year. */
  readonly dueOn: CalendarDate | null;
  readonly madeOn: CalendarDate;
  /** Whose departments it counts: the municipality's all, or an organisation's own. */
  readonly covers: 'ALL' | 'OWN';
  readonly tables: readonly SummaryTable[];
};

/** The period of a report that is made once a year, named by the year in which it ends; null of one that runs. */
export function periodOfYear(kind: ReportKind, year: number): DaySpan | null {
  switch (kind) {
    case 'COMBINED':
      return combinedYear(year);
    case 'TRANSITIONAL':
      return transitionalYear(year);
    case 'VOIDS':
      return null;
  }
}

export const dueOf = (kind: ReportKind, { through }: DaySpan): CalendarDate | null => dueOnOf(kind, through);
