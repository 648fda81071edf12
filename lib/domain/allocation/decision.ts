import type { Reference, RungKind } from '../agreement/agreement';
import type {
  CounterName,
  DesignationKind,
  DwellingRuleId,
  DwellingType,
  Occasion,
  Route,
  TierId,
} from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { Lapse, LastCounted } from './carry-over';

/** A dated row: in force from `from` (inclusive) to `to` (exclusive; null is open). */
export type Dated<T> = T & { readonly from: CalendarDate; readonly to: CalendarDate | null };

/** What the parties decided, and on what; the basis is for the explanation only. */
export type PlacementRow = Dated<{
  readonly tier: TierId;
  readonly basis?: PlacementBasis | null;
}>;

export type PlacementBasis = {
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  /** Percent, exact; null when the tier was decided without a figure. */
  readonly figure: Fraction | null;
  readonly source: string | null;
  readonly criteria: readonly string[];
};

/** Percent, exact; null is "no figure" (missing or suppressed). */
export type KeyFigureRow = Dated<{
  readonly outsideLabourMarket: Fraction | null;
  readonly convicted: Fraction | null;
}>;

export type DesignationRow = Dated<{ readonly designation: DesignationKind }>;
export type RehousingRow = Dated<object>;

/** Everything known about a department; the core finds what is in force on the day. */
export type DepartmentFacts = {
  readonly placements: readonly PlacementRow[];
  readonly keyFigures: readonly KeyFigureRow[];
  readonly designations: readonly DesignationRow[];
  readonly rehousing: readonly RehousingRow[];
};

export type VacancyFacts = {
  readonly dwellingType: DwellingType;
  readonly occasion: Occasion;
  readonly allocationRule: DwellingRuleId | null;
  readonly on: CalendarDate;
};

/** Where a counter stands before the report: the exact credit and how many it has counted. */
export type CounterState = {
  readonly credit: Fraction;
  readonly counted: number;
  /** The latest home it counted; left out or null: none, or an agreement that always carries its credit asks no more. */
  readonly last?: LastCounted | null;
};

export type Counted = {
  readonly counter: CounterName;
  /** The vacancy's place in its counter, from 1. */
  readonly number: number;
  readonly rate: Fraction;
  /** What the home began from: what the one before it left, unless that had lapsed. */
  readonly creditBefore: Fraction;
  readonly creditAfter: Fraction;
  /** The credit that was not carried over to this home. */
  readonly lapsed?: Lapse;
};

export type Decision = {
  readonly tier: TierId;
  readonly proposedTier: TierId;
  readonly route: Route;
  /** Null when the vacancy is not counted. */
  readonly counted: Counted | null;
  /** The tier first, then every rung of the ladder in order. */
  readonly steps: readonly Step[];
};

export type TierGround =
  | { readonly by: 'REHOUSING'; readonly row: RehousingRow }
  | { readonly by: 'DESIGNATION'; readonly row: DesignationRow }
  | { readonly by: 'PLACEMENT'; readonly row: PlacementRow }
  | { readonly by: 'UNPLACED' };

export type TierStep = {
  readonly rung: 'TIER';
  readonly outcome: 'FOUND';
  readonly reference: Reference;
  readonly inputs: { readonly tier: TierId; readonly proposedTier: TierId; readonly ground: TierGround };
};

export type RungOutcome = 'TAKES' | 'PASSES' | 'NOT_REACHED';

/** What the rung looked at; enough to write the sentence again in any language, and nothing about a person. */
export type RungInputs = {
  readonly tier: TierId;
  readonly dwellingType: DwellingType;
  readonly occasion: Occasion;
  readonly allocationRule: DwellingRuleId | null;
  readonly counted: Counted | null;
};

export type RungStep = {
  readonly rung: RungKind;
  readonly outcome: RungOutcome;
  /** Set when the rung takes the vacancy. */
  readonly route: Route | null;
  readonly reference: Reference;
  readonly inputs: RungInputs;
};

export type Step = TierStep | RungStep;
