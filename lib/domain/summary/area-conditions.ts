import type { FigureName } from '../key-figures/catalogue';
import { type Condition, type ConditionName, categoriesOn, type NationalFigure } from '../placement/category';
import type { AreaFigure } from '../placement/category-figures';
import type { CalendarDate } from '../shared/calendar-date';

/** What an area is measured on, and against which limit, on a day. */
export type AreaConditions = {
  readonly areaId: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
};

/** The figure that each criterion is told by. @see almenboligloven § 61 a, stk. 1 */
export const FIGURE_OF: Readonly<Partial<Record<ConditionName, FigureName>>> = {
  ...{ residents: 'residents', work: 'outsideLabourMarketTwoYears', convictions: 'convicted' },
  ...{ education: 'onlyPrimarySchool', income: 'grossIncomeOfRegion' },
};

/** What the criteria are worked out of: those outside work also from two years' figures. */
export const HELD_AGAINST: readonly FigureName[] = [...Object.values(FIGURE_OF), 'outsideLabourMarket'];

type Area = { readonly id: string; readonly name: string; readonly figures: readonly AreaFigure[] };

/**
 * An area against the criteria of a vulnerable area: residents, and of work, convictions, education and income how each stands. The share of
 * origin, which other categories look at, is told by the page of categories alone. @see T-25, L-09
 */
export function conditionsOn(
  { id, name, figures }: Area,
  national: readonly NationalFigure[],
  day: CalendarDate,
): AreaConditions {
  const known = figures.filter(({ to }) => to === null || to > day);
  // Who lives in the departments today says nothing of another day: only what was published counts.
  const verdict = categoriesOn({ figures: known, departments: [], designations: [] }, national, day).find(
    ({ category }) => category === 'VULNERABLE_AREA',
  );
  return { areaId: id, name, conditions: [...(verdict?.always ?? []), ...(verdict?.some ?? [])] };
}
