import type { DesignationKind } from '../agreement/vocabulary';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { AREA_CATEGORIES, type AreaCategory } from '../statute/area-categories';
import type { GoalOf } from './goal-kinds';

/** What the state has an area listed as, and since when. */
export type Listed = { readonly designation: DesignationKind; readonly from: CalendarDate };

/** An area of a goal with everything it is designated as on the day asked for. */
export type AreaOfGoal = { readonly name: string; readonly designations: readonly Listed[] };

/** Areas that are to be off the state's lists from the one of 1 December of a year. @see R-01, H-09, T-23 */
export type ListGoal = GoalOf<'OFF_LIST'> & {
  /** The mildest category that they may not stand in. */
  readonly list: AreaCategory;
  readonly byYear: number;
  /** Those named, or all that the municipality has. */
  readonly areas: readonly AreaOfGoal[];
  /** The latest list that anybody had entered by the day; null: none, so nothing is known. */
  readonly listOn: CalendarDate | null;
  /** The day asked for. */
  readonly on: CalendarDate;
};

export type ListState = 'MET' | 'MISSED' | 'AWAITING' | 'NO_LIST';

/** Where an area of a goal stands: the strictest category it is listed in, if any. */
export type AreaStatus = {
  readonly name: string;
  readonly state: ListState;
  readonly listed: Listed | null;
};

const CATEGORIES: readonly DesignationKind[] = AREA_CATEGORIES;
const strictness = (designation: DesignationKind): number => CATEGORIES.indexOf(designation);

/** A development plan is a decision and stands on no list; of several categories the strictest, for they nest. @see L-07 */
const strictestOf = ({ designations }: AreaOfGoal): Listed | null =>
  designations
    .filter(({ designation }) => strictness(designation) >= 0)
    .toSorted((one, other) => strictness(other.designation) - strictness(one.designation))[0] ?? null;

/** The day of the first list that the areas may not stand on: they are published on 1 December. @see almenboligloven § 61 a, 5 */
export const listedBy = ({ byYear }: Pick<ListGoal, 'byYear'>): CalendarDate =>
  calendarDate(`${byYear}-12-01`);

/** Off the list is reached, on whatever day; on it is missed from the agreed list on. */
function areaStatusOf(goal: ListGoal, area: AreaOfGoal): AreaStatus {
  const { list, listOn, on } = goal;
  const { name } = area;
  const listed = strictestOf(area);
  if (listOn === null) return { name, state: 'NO_LIST', listed };
  if (listed === null || strictness(listed.designation) < strictness(list))
    return { name, state: 'MET', listed };
  return { name, state: on < listedBy(goal) ? 'AWAITING' : 'MISSED', listed };
}

/** Area by area: those that the goal names; of a whole municipality those that stand on the list, and where none does the municipality itself. */
export function areaStatusesOf(goal: ListGoal): readonly AreaStatus[] {
  const all = goal.areas.map((area) => areaStatusOf(goal, area));
  if (goal.areaNames.length > 0) return all;
  const standing = all.filter(({ state }) => state === 'AWAITING' || state === 'MISSED');
  const state = goal.listOn === null ? 'NO_LIST' : 'MET';
  return standing.length > 0 ? standing : [{ name: goal.municipalityName, state, listed: null }];
}

/** Reached when every area is. */
export function listStateOf(goal: ListGoal): ListState {
  const states = areaStatusesOf(goal).map(({ state }) => state);
  return states.find((state) => state !== 'MET') ?? 'MET';
}
