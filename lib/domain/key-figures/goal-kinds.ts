import type { CalendarDate } from '../shared/calendar-date';

/** Of a figure: so many fewer a year, at least so many a year, never so many, or followed only. */
export const FIGURE_GOAL_KINDS = ['FEWER_PER_YEAR', 'AT_LEAST_PER_YEAR', 'UNDER', 'INDICATOR'] as const;
export type FigureGoalKind = (typeof FIGURE_GOAL_KINDS)[number];
/** And of areas: off the state's lists. */
export const GOAL_KINDS = [...FIGURE_GOAL_KINDS, 'OFF_LIST'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** What every goal has. */
export type GoalOf<Kind extends GoalKind> = {
  /** The same whatever has been said of it since. */
  readonly id: string;
  readonly kind: Kind;
  readonly areaNames: readonly string[];
  readonly groupName: string | null;
  /** Neither areas nor a group: the whole municipality. */
  readonly municipalityName: string;
  readonly source: string;
  /** From which day, and the first day it no longer holds. */
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};
