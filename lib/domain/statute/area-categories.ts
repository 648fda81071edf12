import type { Comparison } from '../agreement/agreement';
import type { DesignationKind } from '../agreement/vocabulary';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { type Fraction, fraction } from '../shared/fraction';
import type { Reference } from '../shared/reference';

/** The categories that are worked out from an area's figures; a development plan is a decision, not a figure. */
export const AREA_CATEGORIES = [
  'PREVENTION_AREA',
  'VULNERABLE_AREA',
  'PARALLEL_SOCIETY_AREA',
  'TRANSFORMATION_AREA',
] as const satisfies readonly DesignationKind[];
export type AreaCategory = (typeof AREA_CATEGORIES)[number];

export const AREA_CRITERIA = ['work', 'convictions', 'education', 'income'] as const;
/** The four that areas are measured on, of which two are enough. */
export type AreaCriterion = (typeof AREA_CRITERIA)[number];

/** `TIMES_AVERAGE`: so many times the country's average of the year. */
export type AreaLimit = {
  readonly is: Comparison;
  readonly value: Fraction;
  readonly of: 'PERCENT' | 'TIMES_AVERAGE';
};

type Series<T> = readonly { readonly from: CalendarDate; readonly value: T | null }[];

const percent = (is: Comparison, value: bigint): AreaLimit => ({ is, value: fraction(value), of: 'PERCENT' });
const times = (is: Comparison, value: bigint): AreaLimit => ({
  is,
  value: fraction(value),
  of: 'TIMES_AVERAGE',
});

/** As far back as our sources reach: the lists of that day. An entry is never edited; a change of the act is a new one. */
const SEEN_FROM = calendarDate('2021-12-01');
const since = <T>(value: T): Series<T> => [{ from: SEEN_FROM, value }];

/** @see almenboligloven § 61 a, stk. 1, and § 61 b */
export const AREA_LIMITS: Readonly<
  Record<'VULNERABLE_AREA' | 'PREVENTION_AREA', Readonly<Record<AreaCriterion, Series<AreaLimit>>>>
> = {
  VULNERABLE_AREA: {
    work: since(percent('>', 40n)),
    convictions: since(times('>=', 3n)),
    education: since(percent('>', 60n)),
    income: since(percent('<', 55n)),
  },
  PREVENTION_AREA: {
    work: since(percent('>', 30n)),
    convictions: since(times('>=', 2n)),
    education: since(percent('>', 60n)),
    income: since(percent('<', 65n)),
  },
};

/** How many of the four an area must meet. @see almenboligloven § 61 a, stk. 1, and § 61 b */
export const CRITERIA_NEEDED: Series<number> = since(2);

/** @see almenboligloven § 61 a, stk. 1 and 3 */
export const LEAST_RESIDENTS: Series<number> = since(1000);

/** The share of origin, which is a statistic of an area and of nothing else. @see almenboligloven § 61 a, stk. 2, and § 61 b; C-417/23 */
export const ORIGIN_LIMITS: Readonly<Record<'PARALLEL_SOCIETY_AREA' | 'PREVENTION_AREA', Series<AreaLimit>>> =
  {
    PARALLEL_SOCIETY_AREA: since(percent('>', 50n)),
    PREVENTION_AREA: since(percent('>', 30n)),
  };

/** How many years in a row a parallel society must have been one. @see almenboligloven § 61 a, stk. 4 */
export const YEARS_IN_A_ROW: Series<number> = since(5);

const cited = (da: string, en: string): Reference => ({ text: { da, en }, assumed: false });

export const CATEGORY_REFERENCES: Readonly<Record<AreaCategory, Reference>> = {
  PREVENTION_AREA: cited('Almenboligloven § 61 b', 'Social Housing Act, section 61 b'),
  VULNERABLE_AREA: cited('Almenboligloven § 61 a, stk. 1', 'Social Housing Act, section 61 a(1)'),
  PARALLEL_SOCIETY_AREA: cited('Almenboligloven § 61 a, stk. 2', 'Social Housing Act, section 61 a(2)'),
  TRANSFORMATION_AREA: cited('Almenboligloven § 61 a, stk. 4', 'Social Housing Act, section 61 a(4)'),
};
