import { stateAfter } from '../../allocation/carry-over';
import { decideAllocation } from '../../allocation/decide-allocation';
import type { CounterState, DepartmentFacts } from '../../allocation/decision';
import { calendarDate } from '../../shared/calendar-date';
import { ZERO } from '../../shared/fraction';
import type { Agreement, Example } from '../agreement';
import type { Route } from '../vocabulary';

export type TriedExample = { readonly example: Example; readonly goes: Route; readonly holds: boolean };

/** Every example of the agreement, decided by the production core. */
export const runExamples = (agreement: Agreement): readonly TriedExample[] =>
  agreement.examples.map((example) => {
    const goes = routeOf(agreement, example);
    return { example, goes, holds: goes === example.route };
  });

const SOME_DAY = calendarDate('2000-01-01');

function routeOf(
  agreement: Agreement,
  { tier, dwellingType, allocationRule, occasion, number }: Example,
): Route {
  const department: DepartmentFacts = {
    placements: [{ tier, from: SOME_DAY, to: null }],
    ...{ keyFigures: [], designations: [], rehousing: [] },
  };
  const vacancy = { dwellingType, allocationRule, occasion, on: SOME_DAY };
  let state: CounterState = { credit: ZERO, counted: 0 };
  const next = (): Route => {
    const {
      route,
      counted,
      tier: met,
    } = decideAllocation({
      agreement,
      department,
      vacancy,
      counterState: () => state,
    });
    if (counted !== null) state = stateAfter(state, counted, { tier: met, on: SOME_DAY });
    return route;
  };
  let route = next();
  for (let reported = 1; reported < number; reported++) route = next();
  return route;
}
