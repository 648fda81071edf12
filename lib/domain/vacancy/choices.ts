import type { Occasion } from '../agreement/vocabulary';
import { daysBetween } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';

export const CHOICES = [
  'BACKDATED',
  'UNCOUNTED_OCCASION',
  'VOID',
  'NEW_REPORT',
  'LATE_REPORT',
  'OUT_OF_ORDER',
  'RULE_OF_UNKNOWN_HOME',
  'LET_OUTSIDE',
] as const;
/** A choice that could tilt who gets which home. Each asks for a reason that the other party sees. */
export type Choice = (typeof CHOICES)[number];

/** Those that a report can be about; the others are of a home that was reported before. */
export type ReportChoice = Exclude<Choice, 'VOID' | 'LET_OUTSIDE'>;
export const isOfReport = (choice: Choice): choice is ReportChoice =>
  choice !== 'VOID' && choice !== 'LET_OUTSIDE';

/** When a report counts as late and a second one as new again. Assumed values: no agreement says (antaget). */
export const CHOICE_TERMS = { lateAfterDays: 30, newReportWithinMonths: 12 } as const;

/** One of the latest reports of the same department. */
export type EarlierReport = { readonly reportedOn: CalendarDate; readonly noticeOn: CalendarDate | null };

export type ReportSituation = {
  readonly today: CalendarDate;
  readonly reportedOn: CalendarDate;
  readonly noticeOn: CalendarDate | null;
  readonly occasion: Occasion;
  /** The report gives an own rule to a home that the stock does not have: nothing but the report says so. */
  readonly ruleOfUnknownHome: boolean;
  /** The latest report of the same home, voided ones too; null when it was never reported. */
  readonly lastReportOfHome: CalendarDate | null;
  readonly earlier: readonly EarlierReport[];
};

/** What about this report asks for a reason; empty for a report made at once, in order, of a home vacant for others. */
export function choicesOf(report: ReportSituation): readonly ReportChoice[] {
  const asked: ReportChoice[] = [];
  if (report.reportedOn < report.today) asked.push('BACKDATED');
  if (isLate(report)) asked.push('LATE_REPORT');
  if (isOutOfOrder(report)) asked.push('OUT_OF_ORDER');
  if (isReportedAnew(report)) asked.push('NEW_REPORT');
  if (report.occasion !== 'RELET') asked.push('UNCOUNTED_OCCASION');
  if (report.ruleOfUnknownHome) asked.push('RULE_OF_UNKNOWN_HOME');
  return asked;
}

function isLate({ reportedOn, noticeOn }: ReportSituation): boolean {
  return noticeOn !== null && daysBetween(noticeOn, reportedOn) > CHOICE_TERMS.lateAfterDays;
}

/** Another home was reported before this one although its notice came later, or the report is dated before the latest. */
function isOutOfOrder({ reportedOn, noticeOn, earlier }: ReportSituation): boolean {
  return earlier.some(
    (other) =>
      other.reportedOn > reportedOn ||
      (noticeOn !== null &&
        other.noticeOn !== null &&
        other.reportedOn < reportedOn &&
        other.noticeOn > noticeOn),
  );
}

/** Was the same home reported within the year before? */
export function isReportedAnew({
  reportedOn,
  lastReportOfHome,
}: Pick<ReportSituation, 'reportedOn' | 'lastReportOfHome'>): boolean {
  return (
    lastReportOfHome !== null &&
    monthsLater(lastReportOfHome, CHOICE_TERMS.newReportWithinMonths) > reportedOn
  );
}

/** The same date some months on, as text: it is only compared, so that a 31st need not exist. */
function monthsLater(day: CalendarDate, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-${day.slice(8)}`;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
