import { type Situation, versionOn } from '@/lib/data/vacancies/situation';
import type { VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
import { faultsOfDates } from '@/lib/domain/vacancy/key-dates';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { KnownAboutReports } from './read-for-reports';
import type { ReportError } from './report-answer';
import { isSameKind } from './running';

/** One report with all that is known about it. */
export type Arrival = {
  readonly index: number;
  readonly report: VacancyReport;
  readonly situation: Situation;
  readonly today: CalendarDate;
  readonly agreement: Agreement | null;
  readonly versionId: AgreementVersionId | null;
};

export type Arriving = KnownAboutReports & {
  /** The voided report that this one puts right. */
  readonly replaces?: VacancyRecord | undefined;
};

/** What is known about a report, or why it cannot be taken in. */
export function arrive(known: Arriving, index: number, report: VacancyReport): Arrival | ReportError {
  const situation = known.situations.find((one) => one.departmentId === report.departmentId);
  if (situation === undefined) return { code: 'unknown-department', index };
  const today = dayOfInstant(situation.now);
  const version = versionOn(situation.versions, report.reportedOn);
  const agreement = version === null ? null : (known.agreements.get(version.id) ?? null);
  const fault = faultOf({ report, situation, today, agreement }, known.replaces);
  if (fault !== null) return { ...fault, index };
  return { index, report, situation, today, agreement, versionId: version?.id ?? null };
}

type Fault = ReportError extends infer E
  ? E extends { readonly index: number }
    ? Omit<E, 'index'>
    : never
  : never;

type Asked = Pick<Arrival, 'report' | 'situation' | 'today' | 'agreement'>;

function faultOf(
  { report, situation, today, agreement }: Asked,
  replaces: Arriving['replaces'],
): Fault | null {
  const { openedFrom, closedFrom } = situation;
  if (closedFrom !== null && closedFrom <= today) return { code: 'department-closed', from: closedFrom };
  if (openedFrom !== null && report.reportedOn < openedFrom)
    return { code: 'department-not-open', from: openedFrom };
  const faults = faultsOfDates(report, today);
  if (faults.length > 0) return { code: 'dates-out-of-order', faults };
  const reported = report.externalId === null ? undefined : situation.reported.get(report.externalId);
  if (reported !== undefined && reported.vacancyId !== replaces?.id)
    return { code: 'id-already-reported', ...reported };
  const home = situation.homes.get(report.home.unitNumber);
  // A correction may say that the stock was wrong about the home itself.
  if (home !== undefined && home.id !== replaces?.dwellingId && !isSameKind(home, report)) {
    return { code: 'differs-from-stock', dwellingType: home.type, allocationRule: home.allocationRule };
  }
  const { allocationRule } = report.home;
  const allowed = agreement?.dwellingRules.map((row) => row.rule) ?? null;
  if (allocationRule === null || allowed === null || allowed.includes(allocationRule)) return null;
  return { code: 'unknown-allocation-rule', allowed };
}
