import { daysBetween } from '../calendar/days';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import type { Difference } from '../what-if/difference';
import type { DatedAgreement } from '../what-if/past';
import { asIfPlaced, type Plan, withShares } from '../what-if/plan';
import { expectedInAYear, type ForecastInput, firstUncovered, type Outlook } from './forecast';

/** What a trial gives beside what is expected, by the agreement as it is and as it is tried. @see Høje-Taastrup 2 */
export type Balance = {
  /** Homes of the period to municipal allocation, as many as a year of them would be. */
  readonly perYear: { readonly was: number; readonly would: number };
  /** In the next twelve months. */
  readonly asItIs: Outlook;
  readonly asTried: Outlook;
  /** What the agreement itself expects a year; null where it gives no figure. */
  readonly agreed: number | null;
  /** The first of those days on which the agreement as it is is not in force; a tried draft is taken for all of them. */
  readonly uncoveredFrom: CalendarDate | null;
};

type Tried = {
  readonly plan: Plan;
  readonly total: Difference;
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate };
  readonly agreed: number | null;
};

export function balanceOf(input: ForecastInput, { plan, total, period, agreed }: Tried): Balance {
  const years = (daysBetween(period.from, period.through) + 1) / DAYS_IN_YEAR;
  return {
    perYear: { was: total.was / years, would: total.would / years },
    asItIs: expectedInAYear(input),
    asTried: expectedInAYear(withPlan(input, plan)),
    agreed,
    uncoveredFrom: firstUncovered(input),
  };
}

const DAYS_IN_YEAR = 365;

/** The same homes and turnover under the plan, from the first day. */
function withPlan(input: ForecastInput, { agreement, shares, placements }: Plan): ForecastInput {
  const versions: readonly DatedAgreement[] =
    agreement === null ? input.versions : [{ from: calendarDate('0001-01-01'), to: null, agreement }];
  return {
    ...input,
    versions: versions.map((row) => ({ ...row, agreement: withShares(row.agreement, shares) })),
    departments: input.departments.map((row) => {
      const tier = placements.get(row.id);
      return tier === undefined ? row : { ...row, facts: asIfPlaced(row.facts, tier) };
    }),
  };
}
