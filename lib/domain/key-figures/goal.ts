import { laterOf } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { FigureName } from './catalogue';
import type { Hiding } from './figure-record';
import type { FigureGoalKind, GoalOf } from './goal-kinds';
import type { ListGoal } from './list-goal';
import { type FigureUnit, SOURCE_KINDS, type SourceKind } from './vocabulary';
import { lessExactly, sumOf } from './written-number';

type FigureOfYear = {
  readonly year: number;
  /** With a decimal point; null: a reader is not told, nor anything that follows from it. */
  readonly value: string | null;
  readonly unit: FigureUnit;
  readonly persons: number | null;
  readonly source: string;
  readonly kind: SourceKind;
  /** The day that the figure is of, which says its year; of several places the latest. */
  readonly on: CalendarDate;
} & Hiding;

/** A figure of the places of a goal in one year; a sum where there are several. */
export type MeasuredYear = FigureOfYear & {
  /** Where it stands: of several places the source of each. `source` is the first of them. */
  readonly sources: readonly string[];
};

/** A figure of one place of a goal, or of what it is held against, in the order it was recorded in. */
export type GoalFigure = FigureOfYear & { readonly place: string };

export type FigureGoal = GoalOf<FigureGoalKind> & {
  readonly figure: FigureName;
  /** The municipality's name, or the group's that it is held against. */
  readonly comparedWith: string;
  readonly amount: number | null;
  readonly baselineYear: number;
  /** By year, the earliest first; only years in which every place of the goal has a figure. */
  readonly measured: readonly MeasuredYear[];
  readonly compared: readonly MeasuredYear[];
};

export type Goal = FigureGoal | ListGoal;

/** Told apart as they are shown: what is to be reached of a figure, what is followed, and areas that are to be off the lists. */
export function goalsByKind(goals: readonly Goal[]): {
  readonly targets: readonly FigureGoal[];
  readonly indicators: readonly FigureGoal[];
  readonly lists: readonly ListGoal[];
} {
  const figures = goals.flatMap((goal) => (goal.kind === 'OFF_LIST' ? [] : [goal]));
  return {
    targets: figures.filter(({ kind }) => kind !== 'INDICATOR'),
    indicators: figures.filter(({ kind }) => kind === 'INDICATOR'),
    lists: goals.flatMap((goal) => (goal.kind === 'OFF_LIST' ? [goal] : [])),
  };
}

/** Only what is of a year or earlier: whoever tells of a past year says what was known of it. */
export const knownBy = <G extends Pick<FigureGoal, 'measured' | 'compared'>>(goal: G, year: number): G => ({
  ...goal,
  measured: goal.measured.filter((one) => one.year <= year),
  compared: goal.compared.filter((one) => one.year <= year),
});

/** The places reckoned together. */
export const placesOf = ({
  areaNames,
  groupName,
  municipalityName,
}: Pick<Goal, 'areaNames' | 'groupName' | 'municipalityName'>): readonly string[] =>
  areaNames.length > 0 ? areaNames : [groupName ?? municipalityName];

export type GoalStatus =
  | { readonly state: 'NO_BASELINE' | 'AWAITING' | 'HIDDEN' }
  | {
      readonly state: 'MET' | 'MISSED';
      readonly latest: MeasuredYear;
      /** What the target asks for in that year. */
      readonly wanted: number;
    };

/**
 * How a target stands by the latest figure after its baseline: so many fewer for each year that has passed, or at least so many in the year;
 * under a number by the latest of all since then, the baseline's own too.
 * @see helhedsplan Randers, Beskæftigelse (P-07); R-01
 */
export function statusOf({ kind, amount, baselineYear, measured }: FigureGoal): GoalStatus {
  const baseline = measured.find(({ year }) => year === baselineYear);
  const latest =
    measured.findLast(({ year }) => year > baselineYear) ?? (kind === 'UNDER' ? baseline : undefined);
  if (baseline === undefined && kind === 'FEWER_PER_YEAR') return { state: 'NO_BASELINE' };
  if (latest === undefined || amount === null) return { state: 'AWAITING' };
  if (latest.value === null) return { state: 'HIDDEN' };
  const value = Number(latest.value);
  if (kind === 'UNDER') return { state: value < amount ? 'MET' : 'MISSED', latest, wanted: amount };
  if (kind === 'AT_LEAST_PER_YEAR')
    return { state: value >= amount ? 'MET' : 'MISSED', latest, wanted: amount };
  if (!baseline || baseline.value === null) return { state: 'HIDDEN' };
  const wanted = lessExactly(baseline.value, amount * (latest.year - baselineYear));
  return { state: value <= wanted ? 'MET' : 'MISSED', latest, wanted };
}

/** The figure of one year; the latest where it has none is no answer. */
export const inYear = (measured: readonly MeasuredYear[], year: number): MeasuredYear | null =>
  measured.find((one) => one.year === year) ?? null;

/** How much higher the areas are than what they are held against, in hundredths; null where either has no figure. */
export function differenceOf({ measured, compared, baselineYear }: FigureGoal): number | null {
  const [ours, theirs] = [inYear(measured, baselineYear), inYear(compared, baselineYear)];
  if (ours === null || theirs === null || ours.unit !== theirs.unit) return null;
  if (ours.value === null || theirs.value === null) return null;
  return Math.round(Number(ours.value) * 100) - Math.round(Number(theirs.value) * 100);
}

/**
 * The figure of a goal's places year by year: of several sources the first of SOURCE_KINDS, of one the later recorded, and their sum where
 * there are several places; a year in which one of them has none is left out.
 */
export function measuredYears(figures: readonly GoalFigure[], places: number): readonly MeasuredYear[] {
  return byYear(figures).flatMap(([year, own]) => {
    const chosen = [...new Set(own.map(({ place }) => place))].flatMap((place) => {
      const ofPlace = own.filter((figure) => figure.place === place);
      return chosenOf(ofPlace, SOURCE_KINDS) ?? [];
    });
    const [first, ...more] = chosen;
    return first && chosen.length === places
      ? [{ ...withoutPlace(first), ...sums([first, ...more]), year }]
      : [];
  });
}

/** What it is held against, by the same source as its own figure of that year where there is one: only so do they compare. */
export function comparedYears(
  figures: readonly GoalFigure[],
  measured: readonly MeasuredYear[],
): readonly MeasuredYear[] {
  return byYear(figures).flatMap(([year, own]) => {
    const ours = inYear(measured, year)?.kind;
    const order = ours ? [ours, ...SOURCE_KINDS.filter((kind) => kind !== ours)] : SOURCE_KINDS;
    const chosen = chosenOf(own, order);
    return chosen ? [withoutPlace(chosen)] : [];
  });
}

function byYear(figures: readonly GoalFigure[]): readonly (readonly [number, readonly GoalFigure[]])[] {
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => [year, figures.filter((figure) => figure.year === year)]);
}

const chosenOf = (figures: readonly GoalFigure[], order: readonly SourceKind[]): GoalFigure | undefined =>
  order
    .map((kind) => figures.findLast((figure) => figure.kind === kind))
    .find((figure) => figure !== undefined);

const withoutPlace = ({ place: _, ...year }: GoalFigure): MeasuredYear => ({
  ...year,
  sources: [year.source],
});

type Sums = Pick<MeasuredYear, 'value' | 'persons' | 'on' | 'sources'> & Hiding;
const sums = (figures: readonly [GoalFigure, ...GoalFigure[]]): Sums => ({
  on: figures.map(({ on }) => on).reduce(laterOf),
  sources: [...new Set(figures.map(({ source }) => source))],
  ...(figures.some(({ hidden }) => hidden) && { hidden: true }),
  ...(figures.some(({ personsHidden }) => personsHidden) && { personsHidden: true }),
  value: figures.some(({ value }) => value === null)
    ? null
    : sumOf(figures.flatMap(({ value }) => value ?? [])),
  persons: figures.some(({ persons }) => persons === null)
    ? null
    : figures.reduce((sum, { persons }) => sum + (persons ?? 0), 0),
});
