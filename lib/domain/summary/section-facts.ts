import type { Goal } from '../key-figures/goal';
import type { EmptyVacancy } from '../letting/voids/void-register';
import type { WatchRow } from '../placement/watch';
import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { AreaConditions } from './area-conditions';
import type { SummaryDepartment } from './facts';
import type { PlaceFigure } from './place-figures';
import type { PlacementsOfDepartment } from './placements-in';
import type { RentThreshold } from './thresholds';
import type { VoidSum } from './void-sums';

/** A department whose tier has a cap on flexible letting on the last day of the period, from the beginning up to a day. */
export type FlexibleOfDepartment = {
  readonly departmentId: string;
  readonly cap: Fraction;
  /** The tiers that the cap is agreed for: what is let and counted at others is no part of it. */
  readonly tiers: readonly string[];
  readonly now: CountedAndLet;
  readonly earlier: CountedAndLet;
};
/** Counted vacancies, without those voided, and homes let by flexible criteria, to and with a day. */
export type CountedAndLet = { readonly counted: number; readonly let: number };

/** Where the agreement asks for special criteria at every n-th naming of a department. */
export type SpecialTerms = { readonly tier: string; readonly every: number };

/** What the municipality owes for turns that are neither let nor given up yet. */
export type RunningRent = { readonly organisationId: string; readonly turns: number; readonly ore: number };

export type LettingsFacts = {
  readonly flexible: readonly FlexibleOfDepartment[];
  readonly special: SpecialTerms | null;
  /** Namings that stand at that tier, department by department, from the beginning through the period and through the one before it. */
  readonly namings: readonly {
    readonly departmentId: string;
    readonly through: number;
    readonly throughBefore: number;
  }[];
  /** Merged or split before the period, while its agreement was in force: what is told from the beginning is told of them too. */
  readonly closed: readonly ClosedDepartment[];
};
/** As it stood on its last day. */
export type ClosedDepartment = SummaryDepartment & { readonly closedFrom: CalendarDate };
export type HomesFacts = {
  readonly cheapNow: RentThreshold | null;
  readonly cheapEarlier: RentThreshold | null;
};
export type TimesFacts = { readonly running: readonly RunningRent[] };
export type VoidsFacts = {
  /** Home by home, and beside them what others come to. */
  readonly emptyNow: readonly EmptyVacancy[];
  readonly emptyEarlier: readonly EmptyVacancy[];
  readonly endedNow: readonly VoidSum[];
  readonly endedEarlier: readonly VoidSum[];
  /** Nothing is empty after today. */
  readonly today: CalendarDate;
};
export type WatchFacts = {
  /** Departments with the figures known on the last day of the period. */
  readonly watched: readonly WatchRow[];
  /** The same on the last day of the year before, by the agreement of that day. */
  readonly watchedBefore: readonly WatchRow[];
  readonly placements: readonly PlacementsOfDepartment[];
  readonly placementsBefore: readonly PlacementsOfDepartment[];
  readonly goals: readonly Goal[];
};

/** Areas against the criteria of the act, on the last day of the period and of the year before. */
export type CriteriaFacts = {
  readonly criteria: readonly AreaConditions[];
  readonly criteriaBefore: readonly AreaConditions[];
};

/** Key figures of the places that the summary is about, as known on its last day and on the year before's. */
export type PlacesFacts = {
  readonly placeFigures: readonly PlaceFigure[];
  readonly placeFiguresBefore: readonly PlaceFigure[];
};

/** What the sections on letting, homes, times, voids and the watch are composed from beside the sums. */
export type SectionFacts = LettingsFacts &
  HomesFacts &
  TimesFacts &
  VoidsFacts &
  WatchFacts &
  CriteriaFacts &
  PlacesFacts;
