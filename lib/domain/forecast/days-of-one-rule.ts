import type { Agreement } from '../agreement/agreement';
import type { DepartmentFacts } from '../allocation/decision';
import { addDays, onDate, yearOf } from '../calendar/days';
import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { DatedAgreement } from '../what-if/past';

type OneRule = {
  readonly from: CalendarDate;
  /** The first day it no longer holds. */
  readonly to: CalendarDate;
  readonly agreement: Agreement;
};

type Days = {
  readonly from: CalendarDate;
  readonly through: CalendarDate;
  readonly versions: readonly DatedAgreement[];
};

/**
 * The period cut where an agreement, a placement, a designation or rehousing begins or ends, and where an agreement begins or ceases to
 * ask about a designation that the department has; days without an agreement are left out.
 */
export function stretchesOf(facts: DepartmentFacts, { from, through, versions }: Days): readonly OneRule[] {
  const end = addDays(through, 1);
  const asked = versions
    .flatMap(({ agreement }) => agreement.placing.designations)
    .filter((rule) => facts.designations.some(({ designation }) => designation === rule.designation));
  const rows = [...versions, ...asked, ...facts.placements, ...facts.designations, ...facts.rehousing];
  const cuts = rows
    .flatMap((row) => [row.from, row.to])
    .filter((day) => day !== null)
    .filter((day) => day > from && day < end);
  const starts = [from, ...[...new Set([...cuts, ...newYears(from, end, versions)])].sort()];
  return starts.flatMap((start, index) => {
    const agreement = versions.find((row) => isInForce(row, start))?.agreement;
    return agreement === undefined ? [] : [{ from: start, to: starts[index + 1] ?? end, agreement }];
  });
}

/** First days of years within the period, where an agreement says that counters begin anew. */
const newYears = (
  from: CalendarDate,
  end: CalendarDate,
  versions: Days['versions'],
): readonly CalendarDate[] =>
  versions.every(({ agreement }) => agreement.carryOver?.atNewYear !== 'LAPSES')
    ? []
    : Array.from({ length: yearOf(end) - yearOf(from) }, (_, index) =>
        onDate(yearOf(from) + 1 + index, 1, 1),
      ).filter((day) => day < end);

/** Facts as they were known on a day: without placements that were decided later. */
export const decidedBy = (facts: DepartmentFacts, day: CalendarDate): DepartmentFacts => ({
  ...facts,
  placements: facts.placements.filter(({ basis }) => !basis || basis.decidedOn <= day),
});
