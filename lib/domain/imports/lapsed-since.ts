import { lapseBefore } from '../allocation/carry-over';
import type { DepartmentFacts } from '../allocation/decision';
import { tierOnReport } from '../allocation/tier-on-report';
import { stretchesOf } from '../forecast/days-of-one-rule';
import type { CalendarDate } from '../shared/calendar-date';
import { ONE } from '../shared/fraction';
import type { DatedAgreement } from '../what-if/past';

/**
 * Whether what a home counted on the day left behind has lapsed by today, or does so before the next home: at New Year, or since the department
 * changed tier, where the agreement of that day carries no credit over. @see domain.md Q06, Q15
 */
export function hasLapsedSince(
  facts: DepartmentFacts,
  days: {
    readonly on: CalendarDate;
    readonly today: CalendarDate;
    readonly versions: readonly DatedAgreement[];
  },
): boolean {
  const { on, today, versions } = days;
  if (versions.every(({ agreement }) => agreement.carryOver === undefined)) return false;
  const [first, ...later] = stretchesOf(facts, { from: on, through: today, versions });
  if (first === undefined) return false;
  const last = { tier: tierOnReport(first.agreement, facts, on).tier, on };
  return later.some(({ from, agreement }) => {
    const met = { tier: tierOnReport(agreement, facts, from).tier, on: from };
    return lapseBefore(agreement.carryOver, { credit: ONE, last }, met) !== null;
  });
}
