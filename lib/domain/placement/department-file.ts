import type { Dispensation } from '../agreement/individual/individual-agreement';
import type { DesignationKind } from '../agreement/vocabulary';
import type { CounterOnDay } from '../allocation/counter-on-day';
import type { FigureProposal } from '../allocation/propose-tier';
import type { Book } from '../reporting/book';
import type { CalendarDate } from '../shared/calendar-date';
import type { CounterId } from '../shared/ids';
import type { DepartmentOnDay } from './department-on-day';

/** A placement as it was decided, with what the figures proposed. */
export type PlacementRecord = {
  readonly tier: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  /** Percent with a decimal point, as decided on. */
  readonly figure: string | null;
  readonly source: string | null;
  readonly criteria: readonly string[];
  readonly proposedTier: string | null;
  readonly deviationReason: string | null;
};

export type DesignationRecord = {
  readonly designation: DesignationKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly source: string;
};

/** A key figure of the department, or of the area it lies in. */
export type FigureRecord = {
  readonly level: 'DEPARTMENT' | 'AREA';
  readonly name: string;
  /** With a decimal point; null where it is missing or suppressed. */
  readonly value: string | null;
  readonly unit: 'PERCENT' | 'COUNT' | 'INDEX' | 'ORE';
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly from: CalendarDate;
  readonly source: string;
  readonly suppressed: boolean;
};

/** A counter with its books: opening + earned - given + corrections = closing. */
export type CounterFile = CounterOnDay & {
  readonly book: Book | null;
  /** Why the counter begins with what it begins with, where it does not begin with nothing. */
  readonly openingReason?: string | null;
};

/** Everything about one department that its reader may see. */
export type DepartmentFile = {
  readonly today: CalendarDate;
  readonly department: DepartmentOnDay;
  /** Latest first. */
  readonly placements: readonly PlacementRecord[];
  readonly designations: readonly DesignationRecord[];
  readonly rehousing: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly reason: string;
  }[];
  /** Of the organisation's own agreement, in force today. They decide nothing. @see H-04 */
  readonly dispensations: readonly Dispensation[];
  readonly figures: readonly FigureRecord[];
  /** What the key figures alone point at, whatever goes before them; null without figures. */
  readonly proposal: FigureProposal | null;
  readonly counters: readonly CounterFile[];
  /** Must the next citizen named meet the special criteria? Null where the agreement knows none at this tier. */
  readonly nextMeetsSpecialCriteria: boolean | null;
  readonly openVacancies: number;
};

/** The counter that a reader asked for, else the one with most homes. */
export const chosenCounter = (counters: readonly CounterFile[], id: CounterId | null): CounterFile | null =>
  counters.find((counter) => counter.id !== null && counter.id === id) ??
  [...counters].sort((a, b) => b.counted - a.counted)[0] ??
  null;
