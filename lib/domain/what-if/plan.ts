import type { Agreement } from '../agreement/agreement';
import type { DwellingType, TierId } from '../agreement/vocabulary';
import type { DepartmentFacts } from '../allocation/decision';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { equals, type Fraction } from '../shared/fraction';
import type { DepartmentId } from '../shared/ids';

/** What somebody would like to try: a whole agreement, other shares, other placements, or all of it together. */
export type Plan = {
  /** In place of whatever was in force; null: each home by the version it was decided by. */
  readonly agreement: Agreement | null;
  readonly shares: readonly PlannedShare[];
  readonly placements: ReadonlyMap<DepartmentId, TierId>;
};

export type PlannedShare = {
  readonly dwellingType: DwellingType;
  readonly tier: TierId;
  readonly rate: Fraction;
};

/** Everything as it was. */
export const NOTHING_ELSE: Plan = { agreement: null, shares: [], placements: new Map() };

const isAnythingTried = ({ agreement, shares, placements }: Plan): boolean =>
  agreement !== null || shares.length > 0 || placements.size > 0;

/** Are departments and agreements taken as they were known at the time of each report, or as they are known today? */
export type Knowledge = 'AT_THE_TIME' | 'TODAY';

/** What may be otherwise than it was: what is planned, and what was not known at the time. */
export type Otherwise = { readonly plan: Plan; readonly knowledge: Knowledge };

/** Is anything otherwise? */
export const isTrial = (plan: Plan, knowledge: Knowledge): boolean =>
  isAnythingTried(plan) || knowledge === 'TODAY';

/** The agreement with the planned shares. A share that it does not have, or has already, changes nothing. */
export const withShares = (agreement: Agreement, shares: Plan['shares']): Agreement => ({
  ...agreement,
  rates: agreement.rates.map((row) => {
    const planned = shares.find(
      ({ dwellingType, tier }) => dwellingType === row.dwellingType && tier === row.tier,
    );
    return planned === undefined || equals(planned.rate, row.rate) ? row : { ...row, rate: planned.rate };
  }),
});

const ALWAYS = { from: calendarDate('0001-01-01'), to: null } as const satisfies {
  from: CalendarDate;
  to: null;
};

/** As if the department had stood in the tier all along. What the state has designated, and rehousing, still go before it. */
export const asIfPlaced = (facts: DepartmentFacts, tier: TierId): DepartmentFacts => ({
  ...facts,
  placements: [{ ...ALWAYS, tier }],
});
