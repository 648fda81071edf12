import type { Comparison } from '../agreement/agreement';
import { holdsAgainst } from '../agreement/holds-against';
import type { DesignationKind } from '../agreement/vocabulary';
import { type CalendarDate, calendarDate, isInForce } from '../shared/calendar-date';
import { latestInForce, valueOn } from '../shared/dated';
import { type Fraction, fraction, multiply, subtract } from '../shared/fraction';
import {
  AREA_CATEGORIES,
  AREA_CRITERIA,
  AREA_LIMITS,
  type AreaCategory,
  type AreaLimit,
  CRITERIA_NEEDED,
  LEAST_RESIDENTS,
  ORIGIN_LIMITS,
  YEARS_IN_A_ROW,
} from '../statute/area-categories';
import { type AreaFigure, type Known, knownCriterion, knownFigure, knownResidents } from './category-figures';

/** Never guessed: what is not known is unknown, and only settles a category where it cannot change the answer. */
export type Outcome = 'MET' | 'NOT_MET' | 'UNKNOWN';

export type ConditionName =
  | 'residents'
  | 'origin'
  | 'work'
  | 'convictions'
  | 'education'
  | 'income'
  | 'years';

export type Condition = {
  readonly condition: ConditionName;
  readonly outcome: Outcome;
  /** What it is held against; null where the law or the country's figure of the year is not known. */
  readonly limit: { readonly is: Comparison; readonly value: Fraction } | null;
  readonly figure: Known | null;
  /** Value less limit: how far it is past it, or short of it. */
  readonly distance: Fraction | null;
};

export type CategoryVerdict = {
  readonly category: AreaCategory;
  readonly outcome: Outcome;
  /** Must all be met. */
  readonly always: readonly Condition[];
  /** Of these so many; none for a category that rests on another. */
  readonly some: readonly Condition[];
  readonly needed: number;
  /** The category it rests on, worked out the same way. */
  readonly restsOn: AreaCategory | null;
};

export type NationalFigure = {
  readonly name: 'convictedAverage' | 'convictedDoubled';
  readonly from: CalendarDate;
  readonly value: Fraction;
  readonly source: string;
};

/** Everything published about one area, and what it has been designated as. */
export type AreaFile = {
  readonly figures: readonly AreaFigure[];
  readonly departments: readonly { readonly residents: number | null }[];
  readonly designations: readonly {
    readonly designation: DesignationKind;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
};

/** The country's average share of convicted on a day; a published doubling is as good. @see Q20, L-08 */
export function averageConvicted(national: readonly NationalFigure[], on: CalendarDate): Fraction | null {
  const latest = latestInForce(
    national.map((row) => ({ ...row, to: null })),
    on,
  );
  if (latest === null) return null;
  return latest.name === 'convictedAverage' ? latest.value : multiply(latest.value, fraction(1n, 2n));
}

/** What an area meets on a day, category by category. @see almenboligloven §§ 61 a, 61 b */
export function categoriesOn(
  area: AreaFile,
  national: readonly NationalFigure[],
  on: CalendarDate,
): readonly CategoryVerdict[] {
  const average = averageConvicted(national, on);
  const some = (category: 'VULNERABLE_AREA' | 'PREVENTION_AREA') =>
    AREA_CRITERIA.map((criterion) =>
      held(
        criterion,
        knownCriterion(criterion, area.figures, on),
        inPercent(valueOn(AREA_LIMITS[category][criterion], on), average),
      ),
    );
  const least = valueOn(LEAST_RESIDENTS, on);
  const residents = held('residents', knownResidents(area.figures, area.departments, on), {
    ...{ is: '>=', value: least === null ? null : fraction(BigInt(least)) },
  });
  const origin = (category: 'PARALLEL_SOCIETY_AREA' | 'PREVENTION_AREA') =>
    held('origin', knownFigure(area.figures, 'nonWesternShare', on), valueOn(ORIGIN_LIMITS[category], on));
  const needed = valueOn(CRITERIA_NEEDED, on) ?? AREA_CRITERIA.length;
  const vulnerable = verdict('VULNERABLE_AREA', [residents], some('VULNERABLE_AREA'), needed);
  const parallel = resting('PARALLEL_SOCIETY_AREA', vulnerable, [origin('PARALLEL_SOCIETY_AREA')]);
  return [
    verdict('PREVENTION_AREA', [residents, origin('PREVENTION_AREA')], some('PREVENTION_AREA'), needed),
    vulnerable,
    parallel,
    resting('TRANSFORMATION_AREA', parallel, [yearsInARow(area, on)]),
  ];
}

type Limit = { readonly is: Comparison; readonly value: Fraction | null } | null;

const inPercent = (limit: AreaLimit | null, average: Fraction | null): Limit => {
  if (limit === null) return null;
  if (limit.of === 'PERCENT') return limit;
  return { is: limit.is, value: average === null ? null : multiply(limit.value, average) };
};

function held(condition: ConditionName, figure: Known, limit: Limit): Condition {
  if (limit === null || limit.value === null)
    return { condition, outcome: 'UNKNOWN', limit: null, figure, distance: null };
  const { is, value } = limit;
  if (!figure.known) return { condition, outcome: 'UNKNOWN', limit: { is, value }, figure, distance: null };
  return {
    ...{ condition, limit: { is, value }, figure, distance: subtract(figure.value, value) },
    outcome: holdsAgainst(figure.value, is, value) ? 'MET' : 'NOT_MET',
  };
}

/** All of them, and so many of the others; unknown only where what is unknown could change the answer. */
export function outcomeOf(always: readonly Outcome[], some: readonly Outcome[], needed: number): Outcome {
  const met = some.filter((outcome) => outcome === 'MET').length;
  const open = some.filter((outcome) => outcome === 'UNKNOWN').length;
  if (always.includes('NOT_MET') || met + open < needed) return 'NOT_MET';
  return always.includes('UNKNOWN') || met < needed ? 'UNKNOWN' : 'MET';
}

const outcomes = (conditions: readonly Condition[]) => conditions.map(({ outcome }) => outcome);

const verdict = (
  category: AreaCategory,
  always: readonly Condition[],
  some: readonly Condition[],
  needed: number,
): CategoryVerdict => ({
  ...{ category, always, some, needed, restsOn: null },
  outcome: outcomeOf(outcomes(always), outcomes(some), needed),
});

const resting = (
  category: AreaCategory,
  on: CategoryVerdict,
  always: readonly Condition[],
): CategoryVerdict => ({
  ...{ category, always, some: [], needed: 0, restsOn: on.category },
  outcome: outcomeOf([on.outcome, ...outcomes(always)], [], 0),
});

/** How many of the latest lists had it as a parallel society, this one as the last. @see almenboligloven § 61 a, stk. 4 */
function yearsInARow({ designations }: AreaFile, on: CalendarDate): Condition {
  const needed = valueOn(YEARS_IN_A_ROW, on);
  if (needed === null)
    return { condition: 'years', outcome: 'UNKNOWN', limit: null, figure: null, distance: null };
  const limit = { is: '>=', value: fraction(BigInt(needed)) } as const;
  const rows = designations.filter(({ designation }) =>
    ['PARALLEL_SOCIETY_AREA', 'TRANSFORMATION_AREA'].includes(designation),
  );
  const lists = Array.from({ length: needed }, (_, back) => yearsBefore(on, back));
  const listed = lists.findIndex((day) => !rows.some((row) => isInForce(row, day)));
  const years = listed === -1 ? needed : listed;
  // Before the earliest list anybody has entered nothing is known, and an absence says nothing.
  const earliest = designations.reduce<CalendarDate | null>(
    (day, { from }) => (day === null || from < day ? from : day),
    null,
  );
  const short = lists[years];
  const outcome =
    years >= needed
      ? 'MET'
      : short !== undefined && earliest !== null && earliest <= short
        ? 'NOT_MET'
        : 'UNKNOWN';
  const value = fraction(BigInt(years));
  const figure: Known = { known: true, value, from: on, source: '', reckoned: null };
  return { condition: 'years', outcome, limit, figure, distance: subtract(value, limit.value) };
}

const yearsBefore = (day: CalendarDate, years: number): CalendarDate => {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0');
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return calendarDate(`${year}${rest}`);
};

/** `COVERED`: the list has the area in a stricter category, which takes this one's place. */
export type Listing = 'AGREES' | 'NOT_LISTED' | 'LISTED' | 'COVERED' | 'CANNOT_TELL';

/** What was worked out against the official list of the day. Categories nest: the strictest that holds is the one listed. @see L-07 */
export function againstList(
  { category, outcome }: Pick<CategoryVerdict, 'category' | 'outcome'>,
  listed: readonly DesignationKind[],
): Listing {
  const isListed = listed.includes(category);
  const stricter = AREA_CATEGORIES.slice(AREA_CATEGORIES.indexOf(category) + 1);
  if (!isListed && stricter.some((other) => listed.includes(other))) return 'COVERED';
  if (outcome === 'UNKNOWN') return 'CANNOT_TELL';
  if (isListed) return outcome === 'MET' ? 'AGREES' : 'LISTED';
  return outcome === 'MET' ? 'NOT_LISTED' : 'AGREES';
}

export type CategorySwitch = {
  readonly category: AreaCategory;
  readonly from: CalendarDate;
  readonly computed: boolean;
  readonly reason: string;
};

/** The switch in force on a day; null: nobody has touched it, and the category is worked out. @see L-09 */
export const switchOn = (
  switches: readonly CategorySwitch[],
  category: AreaCategory,
  on: CalendarDate,
): CategorySwitch | null =>
  latestInForce(
    switches.filter((row) => row.category === category).map((row) => ({ ...row, to: null })),
    on,
  );
