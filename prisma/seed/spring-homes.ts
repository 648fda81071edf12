import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { PlannedReport } from './plan-reports';

/** Homes under combined letting whose letting is played in full; nobody lets them beforehand. */
export const SPRING = {
  organisation: 'ms',
  area: 'Glarbjergvej-området',
  from: calendarDate('2025-01-13'),
  through: calendarDate('2025-03-31'),
} as const;

type Reported = {
  readonly department: { readonly plan: Pick<PlannedReport['department']['plan'], 'organisation' | 'area'> };
  readonly report: { readonly occasion: string; readonly reportedOn: CalendarDate };
};

export const isLetInSpring = ({ department: { plan }, report }: Reported): boolean =>
  plan.organisation === SPRING.organisation &&
  plan.area === SPRING.area &&
  report.occasion === 'RELET' &&
  report.reportedOn >= SPRING.from &&
  report.reportedOn <= SPRING.through;
