import type { CounterOnDay } from '../allocation/counter-on-day';
import type { DepartmentOnDay } from '../placement/department-on-day';
import type { CalendarDate } from '../shared/calendar-date';
import type { VacancyId } from '../shared/ids';
import type { Home } from './vacancy-report';
import type { VacancyState } from './vacancy-state';

/** The latest report of a home. */
export type LastReport = {
  readonly id: VacancyId;
  readonly reference: string;
  readonly reportedOn: CalendarDate;
  readonly state: VacancyState;
};

/** What somebody who reports a home should see before it is saved. */
export type ReportContext = {
  readonly today: CalendarDate;
  readonly department: DepartmentOnDay;
  readonly counters: readonly CounterOnDay[];
  readonly home: Home | null;
  readonly lastReport: LastReport | null;
  /** Unit numbers of the stock, to choose from. */
  readonly units: readonly string[];
  /** Where most of the department's homes lie. */
  readonly place: { readonly postcode: string; readonly city: string } | null;
};
