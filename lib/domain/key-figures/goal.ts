import type { FigureName } from './catalogue';
import type { FigureUnit } from './vocabulary';

export const GOAL_KINDS = ['FEWER_PER_YEAR', 'AT_LEAST_PER_YEAR', 'INDICATOR'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** A figure of the places of a goal in one year; a sum where there are several. */
export type MeasuredYear = {
  readonly year: number;
  /** With a decimal point. */
  readonly value: string;
  readonly unit: FigureUnit;
  readonly persons: number | null;
  readonly source: string;
};

export type Goal = {
  readonly id: string;
  readonly kind: GoalKind;
  readonly figure: FigureName;
  readonly areaNames: readonly string[];
  readonly groupName: string | null;
  /** The municipality's name, or the group's that it is held against. */
  readonly comparedWith: string;
  readonly amount: number | null;
  readonly baselineYear: number;
  readonly source: string;
  /** By year, the earliest first; only years in which every place of the goal has a figure. */
  readonly measured: readonly MeasuredYear[];
  readonly compared: readonly MeasuredYear[];
};

export type GoalStatus =
  | { readonly state: 'NO_BASELINE' | 'AWAITING' }
  | {
      readonly state: 'MET' | 'MISSED';
      readonly latest: MeasuredYear;
      /** What the target asks for in that year. */
      readonly wanted: number;
    };

/**
 * How a target stands by the latest figure after its baseline: so many fewer for each year that has passed, or at least so many in the year.
 * @see helhedsplan Randers, Beskæftigelse (P-07)
 */
export function statusOf({ kind, amount, baselineYear, measured }: Goal): GoalStatus {
  const baseline = measured.find(({ year }) => year === baselineYear);
  const latest = measured.findLast(({ year }) => year > baselineYear);
  if (baseline === undefined && kind === 'FEWER_PER_YEAR') return { state: 'NO_BASELINE' };
  if (latest === undefined || amount === null) return { state: 'AWAITING' };
  const value = Number(latest.value);
  if (kind === 'AT_LEAST_PER_YEAR')
    return { state: value >= amount ? 'MET' : 'MISSED', latest, wanted: amount };
  const wanted = Number(baseline?.value ?? 0) - amount * (latest.year - baselineYear);
  return { state: value <= wanted ? 'MET' : 'MISSED', latest, wanted };
}

/** The figure of one year; the latest where it has none is no answer. */
export const inYear = (measured: readonly MeasuredYear[], year: number): MeasuredYear | null =>
  measured.find((one) => one.year === year) ?? null;

/** How much higher the areas are than what they are held against, in hundredths; null where either has no figure. */
export function differenceOf({ measured, compared, baselineYear }: Goal): number | null {
  const [ours, theirs] = [inYear(measured, baselineYear), inYear(compared, baselineYear)];
  if (ours === null || theirs === null || ours.unit !== theirs.unit) return null;
  return Math.round(Number(ours.value) * 100) - Math.round(Number(theirs.value) * 100);
}
