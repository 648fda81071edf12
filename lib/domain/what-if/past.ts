import type { CounterName, DwellingType, Route, TierId } from '../agreement/vocabulary';
import type { CounterState, DepartmentFacts, VacancyFacts } from '../allocation/decision';
import type { CalendarDate } from '../shared/calendar-date';
import type { Fraction } from '../shared/fraction';
import type { DepartmentId, VacancyId } from '../shared/ids';

/** A home as it was reported and decided. */
export type PastReport = {
  readonly kind: 'REPORTED';
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
  readonly facts: VacancyFacts;
  /** What was known of its department when it was decided. */
  readonly known: DepartmentFacts;
  readonly decided: { readonly route: Route; readonly tier: TierId };
  /** It was a mistake and was voided later: it counts until then, and gives nobody a home. */
  readonly voided: boolean;
  readonly home: PastHome;
};

export type PastHome = {
  readonly address: string;
  readonly reportedOn: CalendarDate;
  readonly type: DwellingType;
  readonly rooms: number;
  /** Monthly rent without utilities, in øre. */
  readonly rentOre: number;
};

/** A line that people entered in the books of a counter after a report. */
export type PastEntry = {
  /** Voided; given back through the organisation's fault; or that fault settled otherwise. */
  readonly kind: 'VOIDED' | 'RETURNED' | 'SETTLED';
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
  readonly counter: CounterName;
  readonly correction: Fraction;
};

export type PastEvent = PastReport | PastEntry;

/** What happened in a period, in the order in which the books were written. */
export type Past = {
  readonly departments: readonly PastDepartment[];
  readonly events: readonly PastEvent[];
};

export type PastDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  /** What is known of it today, with placements and designations of every day. */
  readonly facts: DepartmentFacts;
  /** Its counters as they stood when the period began; a counter that is not here begins at 0. */
  readonly counters: ReadonlyMap<CounterName, CounterState>;
};
