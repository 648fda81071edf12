import type { Agreement } from '../../agreement/agreement';
import type { CounterName, ReturnReason } from '../../agreement/vocabulary';
import type { Fraction } from '../../shared/fraction';
import type { DepartmentFacts, VacancyFacts } from '../decision';

/** A replay document, checked. */
export type ReplayDocument = {
  readonly agreement: Agreement;
  readonly departments: readonly ReplayDepartment[];
  readonly events: readonly ReplayEvent[];
};

export type ReplayDepartment = {
  readonly id: string;
  readonly facts: DepartmentFacts;
  readonly openingCredit: ReadonlyMap<CounterName, Fraction>;
};

const PLAIN_EVENTS = ['claim', 'name', 'unname', 'complete', 'let', 'void'] as const;

export const EVENT_TYPES = ['report', 'return', ...PLAIN_EVENTS] as const;

/** What happened, in the order it is played. The day of an event after the report is checked and not used. */
export type ReplayEvent =
  | {
      readonly type: 'report';
      readonly vacancy: string;
      readonly department: string;
      readonly facts: VacancyFacts;
    }
  | { readonly type: 'return'; readonly vacancy: string; readonly reason: ReturnReason }
  | { readonly type: (typeof PLAIN_EVENTS)[number]; readonly vacancy: string };

export type FollowingEvent = Exclude<ReplayEvent, { type: 'report' }>;
