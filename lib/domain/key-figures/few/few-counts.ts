import { BY_AGE, BY_GROUP, BY_RENT, BY_TIME } from '../../summary/place-figures';
import { FEWEST_SHOWN } from '../../summary/suppression/prove';
import { type FigureName, isFigureName } from '../catalogue';
import type { FigureUnit } from '../vocabulary';

/** What is counted: a figure that is a count, or the persons beside a share. */
export type CountName = FigureName | `${FigureName}.persons`;

/** Count by count, place by place, as one source tells them of one time. */
export type Counts = ReadonlyMap<CountName, ReadonlyMap<string, number>>;

const FULL_TIME = [
  ...(['fullTimeUnemployed', 'fullTimeActivated', 'fullTimePassiveAssistance'] as const),
  ...(['fullTimeSicknessBenefit', 'fullTimeDisabilityPension'] as const),
] as const satisfies readonly FigureName[];

/** Counts of the same people told in several ways, one of which would give another back. */
const TOLD_TOGETHER: readonly (readonly CountName[])[] = [
  // With the days of those who are no refugees: beside everybody's they say how long few have waited.
  [...BY_GROUP, 'averageWaitingDaysWithoutRefugees'],
  ...[BY_AGE, BY_RENT, BY_TIME, FULL_TIME],
  [
    ...(['evictionsInYear', 'effectiveEvictionsInYear'] as const),
    ...(['evictionsInTwoYears', 'effectiveEvictionsInTwoYears'] as const),
  ],
  [
    ...(['outsideLabourMarketPersons', 'outsideLabourMarket.persons'] as const),
    ...(['outsideLabourMarketTwoYears.persons', 'outsideLabourMarket15to64.persons'] as const),
  ],
  ['onlyPrimarySchoolPersons', 'onlyPrimarySchool.persons'],
];

/** Groups that may overlap lack something to their whole one by one, and any of them together. */
const anyOf = <T>([first, ...others]: readonly T[]): readonly (readonly T[])[] =>
  first === undefined ? [] : [[first], ...anyOf(others).flatMap((set) => [set, [first, ...set]])];

/** What several counts of one place are parts of; what they lack of it is a number too. */
const PARTS: readonly { readonly whole: CountName; readonly parts: readonly CountName[] }[] = [
  ...[BY_AGE, BY_RENT, BY_TIME].map((parts) => ({ whole: 'waitingForAllocation', parts }) as const),
  ...anyOf(BY_GROUP).map((parts) => ({ whole: 'waitingForAllocation', parts }) as const),
  { whole: 'fullTimeOutside', parts: FULL_TIME },
  { whole: 'evictionsInYear', parts: ['effectiveEvictionsInYear'] },
  { whole: 'evictionsInTwoYears', parts: ['effectiveEvictionsInTwoYears'] },
  { whole: 'evictionsInTwoYears', parts: ['evictionsInYear'] },
  { whole: 'effectiveEvictionsInTwoYears', parts: ['effectiveEvictionsInYear'] },
  { whole: 'outsideLabourMarket15to64.persons', parts: ['outsideLabourMarket.persons'] },
];

/** So few that a register would not have told them. A nought points at nobody. @see L-58 */
export const isFew = (n: number): boolean => n > 0 && n < FEWEST_SHOWN;

/** A count of so few; of a span the lower end. */
export const isCountOfFew = ({
  unit,
  value,
}: {
  readonly unit: FigureUnit;
  readonly value: string | null;
}): boolean => unit === 'COUNT' && isFew(Number(value));

/** A difference of less than half a person is the rounding of full-time persons. */
export const isFewLeft = (n: number): boolean => n >= 0.5 && n < FEWEST_SHOWN;

/**
 * Which of these counts are kept back: those so small that a register would not have told them, and those that would reveal such a one.
 * Where one count of a family is small, all of the family are kept back everywhere, and only the whole they are parts of is told.
 */
export function keptOf(counts: Counts, areaOf: AreaOf = new Map()): ReadonlySet<CountName> {
  const small = [...counts].filter(
    ([count, own]) => [...own.values()].some(isFew) || elsewhere(count, own, areaOf).some(isFewLeft),
  );
  const lacking = PARTS.filter(({ whole, parts }) => lacks(counts, whole, parts).some(isFewLeft));
  const kept = [...small.map(([count]) => count), ...lacking.flatMap(({ parts }) => parts)];
  return new Set(kept.flatMap(familyOf));
}

/** What is kept back with it, itself among them. */
export const familyOf = (count: CountName): readonly CountName[] =>
  TOLD_TOGETHER.find((family) => family.includes(count)) ?? [count];

/** The figures whose counts say whether it can be told, itself among them. */
export function figuresBeside(figure: FigureName): readonly FigureName[] {
  const own = [figure, `${figure}.persons`] as const;
  const family = own.flatMap(familyOf);
  const sums = PARTS.filter(({ whole, parts }) => family.some((one) => one === whole || parts.includes(one)));
  const beside = [...family, ...sums.flatMap(({ whole, parts }) => [whole, ...parts])].flatMap(familyOf);
  return [...new Set(beside.map((count) => count.replace('.persons', '')))].filter(isFigureName);
}

/** Of departments the area that each lies in. */
export type AreaOf = ReadonlyMap<string, string>;

const startsWith = (sign: string) => (place: string) => place.startsWith(sign);
const [isArea, isDepartment, isTown] = [startsWith('a-'), startsWith('d-'), startsWith('m-')];

type Counted = ReadonlyMap<string, number>;
const sumOf = (own: Counted, counts: (place: string) => boolean): number =>
  [...own].filter(([place]) => counts(place)).reduce((sum, [, n]) => sum + n, 0);

/**
 * What the municipality, or a group of places, has beside the areas that are told, and an area beside its departments. Homes are nobody: an
 * area with a few beside those of its departments says nothing of people.
 */
function elsewhere(count: CountName, own: Counted, areaOf: AreaOf): readonly number[] {
  const inAreas = sumOf(own, isArea);
  const wholes = [...own].filter(([place]) => !isArea(place) && !isDepartment(place));
  const besideAreas = inAreas === 0 ? [] : wholes.map(([, n]) => n - inAreas);
  return count === 'dwellings' ? besideAreas : [...besideAreas, ...besideDepartments(own, areaOf, inAreas)];
}

/** A department is counted in its area, where that is told too, and everywhere in the municipality. */
function besideDepartments(own: Counted, areaOf: AreaOf, inAreas: number): readonly number[] {
  const liesIn = (place: string) => areaOf.get(place) ?? '';
  return [...own].flatMap(([whole, n]) => {
    const isOutside = (place: string) => isDepartment(place) && !own.has(liesIn(place));
    const parts = isTown(whole) ? sumOf(own, isOutside) : sumOf(own, (place) => liesIn(place) === whole);
    return parts === 0 ? [] : [n - parts - (isTown(whole) ? inAreas : 0)];
  });
}

/** Place by place what the parts that are known lack to their whole. */
function lacks(counts: Counts, whole: CountName, parts: readonly CountName[]): readonly number[] {
  return [...(counts.get(whole) ?? [])].flatMap(([place, n]) => {
    const known = parts.flatMap((part) => counts.get(part)?.get(place) ?? []);
    return known.length === 0 ? [] : [n - known.reduce((sum, one) => sum + one, 0)];
  });
}
