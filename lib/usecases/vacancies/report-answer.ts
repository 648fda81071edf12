import type { CounterName, DwellingType, Route, TierId } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { VacancyId } from '@/lib/domain/shared/ids';
import type { Choice } from '@/lib/domain/vacancy/choices';
import type { DateFault } from '@/lib/domain/vacancy/key-dates';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';

/** What became of one report. */
export type ReportedVacancy = {
  readonly vacancyId: VacancyId;
  readonly reference: string;
  readonly state: VacancyState;
  /** Null while it waits for an agreement. */
  readonly route: Route | null;
  readonly tier: TierId | null;
  readonly counter: CounterName | null;
  readonly number: number | null;
  readonly unplaced: boolean;
};

/** In the order the reports were sent in. Stored with the key, so that a second sending gets the very same. */
export type ReportAnswer = { readonly vacancies: readonly ReportedVacancy[] };

/** Why nothing was taken in; `index` is the first report at fault. */
export type ReportError =
  | { readonly code: 'idempotency-conflict' }
  | { readonly code: 'unknown-department'; readonly index: number }
  /** Merged or split: nothing is reported there from that day, or before it where it began that day. */
  | {
      readonly code: 'department-closed' | 'department-not-open';
      readonly index: number;
      readonly from: CalendarDate;
    }
  | { readonly code: 'dates-out-of-order'; readonly index: number; readonly faults: readonly DateFault[] }
  | {
      readonly code: 'id-already-reported';
      readonly index: number;
      readonly vacancyId: VacancyId;
      readonly reference: string;
    }
  /** The organisation's own id on two reports of the batch; `first` is the earlier of them. */
  | { readonly code: 'id-twice-in-batch'; readonly index: number; readonly first: number }
  | {
      readonly code: 'differs-from-stock';
      readonly index: number;
      readonly dwellingType: DwellingType;
      readonly allocationRule: string | null;
    }
  | { readonly code: 'unknown-allocation-rule'; readonly index: number; readonly allowed: readonly string[] }
  | {
      readonly code: 'reason-needed';
      readonly index: number;
      readonly choices: readonly Choice[];
      /** The earlier report of the same home, when that is why. */
      readonly lastReference: string | null;
    };
