import type { Agreement } from '../agreement/agreement';
import type { DwellingType, TierId } from '../agreement/vocabulary';
import type { DepartmentFacts } from '../allocation/decision';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { equals, type Fraction } from '../shared/fraction';
import type { DepartmentId } from '../shared/ids';

/** What somebody would like to try: other shares, other placements, or both. */
export type Plan = {
  readonly shares: readonly PlannedShare[];
  readonly placements: ReadonlyMap<DepartmentId, TierId>;
};

export type PlannedShare = {
  readonly dwellingType: DwellingType;
  readonly tier: TierId;
  readonly rate: Fraction;
};

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
