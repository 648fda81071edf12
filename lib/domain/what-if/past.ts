import type { Agreement } from '../agreement/agreement';
import type { CounterName, ReturnReason, Route, TierId } from '../agreement/vocabulary';
import type { CounterState, DepartmentFacts, VacancyFacts } from '../allocation/decision';
import type { Bilingual } from '../shared/bilingual';
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
  /** The version of the agreement that it was decided by. */
  readonly agreement: Agreement;
  readonly decided: { readonly route: Route; readonly tier: TierId };
  /** It was a mistake and was voided later: it counts until then, and gives nobody a home. */
  readonly voided: boolean;
  readonly rooms: number;
  /** Monthly rent without utilities, in øre. */
  readonly rentOre: number;
};

/** Of a home that is shown: where it lies, and why it went where it did, as it was told that day. */
export type ToldHome = { readonly address: string; readonly lead: Bilingual };

type EntryOf<Kind> = {
  readonly kind: Kind;
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
};

type Corrected = { readonly counter: CounterName; readonly correction: Fraction };

/** What people did with a home after its report, where it moves the books or might under another agreement. */
export type PastEntry =
  /** Voided; or the fault of a return was settled otherwise, and the turn taken again. */
  | (EntryOf<'VOIDED'> & Corrected)
  | (EntryOf<'SETTLED'> & Corrected)
  /** The municipality gave its turn back. Whose fault that is, and so whether the turn is kept, is for the agreement to say. */
  | (EntryOf<'RETURNED'> & {
      readonly reason: ReturnReason;
      /** What was entered then; null where the turn counted as used. */
      readonly entered: Corrected | null;
    });

export type PastEvent = PastReport | PastEntry;

/** What happened in a period, in the order in which the books were written. */
export type Past = {
  readonly departments: readonly PastDepartment[];
  readonly events: readonly PastEvent[];
  /** The versions as they stand today, each with its days. */
  readonly versions: readonly DatedAgreement[];
};

export type DatedAgreement = {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly agreement: Agreement;
};

export type PastDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
  readonly organisation: string;
  readonly municipality: string;
  /** What is known of it today, with placements and designations of every day. */
  readonly facts: DepartmentFacts;
  /** Its counters as they stood when the period began; a counter that is not here begins at 0. */
  readonly counters: ReadonlyMap<CounterName, CounterState>;
};
