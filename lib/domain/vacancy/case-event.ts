import type { CounterName, ReturnReason, Route, TierId } from '../agreement/vocabulary';
import type { LettingHappening } from '../letting/letting-event';
import type { LettingType } from '../letting/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import type { Settlement } from '../slot/fault';
import type { TelephoneAct } from '../slot/telephone';
import type { TransitionalEnd } from '../transitional/transitional';

/** One fact of a vacancy before and after it was changed, as text: a date, a whole number of øre, a word of a closed list. */
export type FactChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

export type DeadlineChange = { readonly before: CalendarDate; readonly after: CalendarDate };

/**
 * What can happen to a vacancy, and what is remembered of it. No payload holds personal data or free text: reasons and
 * notes stand in their own tables, where they can be answered and erased.
 */
export type VacancyHappening =
  | {
      readonly kind: 'REPORTED';
      readonly payload: { readonly reportedOn: CalendarDate; readonly replaces: string | null };
    }
  | {
      readonly kind: 'ALLOCATED';
      readonly payload: {
        readonly route: Route;
        readonly tier: TierId;
        readonly counter: CounterName | null;
        readonly number: number | null;
        readonly agreement: string;
        readonly unplaced: boolean;
      };
    }
  | { readonly kind: 'AWAITING_AGREEMENT'; readonly payload: { readonly reportedOn: CalendarDate } }
  | {
      readonly kind: 'OFFERED';
      readonly payload: { readonly answerDue: CalendarDate };
    }
  | {
      readonly kind: 'CHANGED';
      readonly payload: {
        readonly changes: readonly FactChange[];
        /** Of the vacancy after the change: tells a stale form what it missed. */
        readonly revision: number;
        readonly answerDue: DeadlineChange | null;
        readonly nameDue: DeadlineChange | null;
      };
    }
  | {
      readonly kind: 'VOIDED';
      readonly payload: {
        /** What went back into the counter, exact; null when the vacancy was not counted. */
        readonly correction: string | null;
        /** The reference of the report that replaces it; null when it was only voided. */
        readonly replacedBy: string | null;
      };
    }
  | {
      readonly kind: 'LET';
      readonly payload: {
        readonly takeoverOn: CalendarDate | null;
        readonly lettingType?: LettingType;
        /** Let without an offer made here; where a reason was asked for, it stands among the choices. */
        readonly outside?: true;
      };
    }
  | { readonly kind: 'NOTE_ADDED'; readonly payload: { readonly noteId: string; readonly shared: boolean } }
  | { readonly kind: 'CHOICE_SEEN'; readonly payload: { readonly choiceId: string } };

/** What can happen to the municipality's turn. Additive: the slot use cases append these. */
export type SlotHappening =
  | { readonly kind: 'SEEN'; readonly payload: Record<string, never> }
  | { readonly kind: 'CLAIMED'; readonly payload: { readonly nameDue: CalendarDate | null } }
  | { readonly kind: 'REASSIGNED'; readonly payload: { readonly to: UserId } }
  /** The municipality's own: an exception from a demand waits for a manager, and is answered. */
  | { readonly kind: 'EXCEPTION_ASKED'; readonly payload: { readonly requestId: string } }
  | {
      readonly kind: 'EXCEPTION_ANSWERED';
      readonly payload: {
        readonly requestId: string;
        readonly answer: 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
      };
    }
  | {
      readonly kind: 'NAMED';
      readonly payload: { readonly namingId: string; readonly specialCriteria: boolean };
    }
  | {
      readonly kind: 'UNNAMED';
      readonly payload: { readonly namingId: string; readonly as: 'DECLINED' | 'WITHDRAWN' };
    }
  | { readonly kind: 'CONTACT_HANDED_OVER'; readonly payload: { readonly contactId: string } }
  | { readonly kind: 'COMPLETED'; readonly payload: { readonly signedOn: CalendarDate } }
  | { readonly kind: 'UNCOMPLETED'; readonly payload: Record<string, never> }
  | {
      readonly kind: 'RETURNED';
      readonly payload: {
        readonly returnId: string;
        readonly reason: ReturnReason;
        readonly correction: string | null;
      };
    }
  | { readonly kind: 'CONTACT_ERASED'; readonly payload: { readonly contactIds: readonly string[] } }
  /** The municipality's reference of the citizen, of a naming or of a request for one. */
  | {
      readonly kind: 'CASE_REFERENCE_ERASED';
      readonly payload: { readonly namingId: string } | { readonly requestId: string };
    }
  | {
      readonly kind: 'FAULT_ANSWERED';
      readonly payload: { readonly returnId: string; readonly answer: 'ACCEPTED' | 'CONTESTED' };
    }
  | {
      readonly kind: 'FAULT_SETTLED';
      readonly payload: {
        readonly returnId: string;
        readonly settlement: Settlement;
        /** One side's proposal, or the second one's agreement. */
        readonly final: boolean;
        readonly correction: string | null;
      };
    }
  /** One side recorded the other's act after a call; the act's own event stands beside it. */
  | {
      readonly kind: 'TELEPHONE_RECORDED';
      readonly payload: { readonly actId: string; readonly act: TelephoneAct };
    }
  | {
      readonly kind: 'TELEPHONE_ANSWERED';
      readonly payload: { readonly actId: string; readonly answer: 'CONFIRMED' | 'CONTESTED' };
    };

/** What can happen to a home that the municipality lets for a while to people on their way out of a stay. */
export type TransitionalHappening =
  | {
      readonly kind: 'TRANSITIONAL_BEGUN';
      readonly payload: { readonly from: CalendarDate; readonly until: CalendarDate };
    }
  | { readonly kind: 'TRANSITIONAL_ASSESSED'; readonly payload: { readonly on: CalendarDate } }
  | {
      readonly kind: 'TRANSITIONAL_ENDED';
      readonly payload: { readonly on: CalendarDate; readonly as: TransitionalEnd };
    };

export type CaseEvent = VacancyHappening | SlotHappening | LettingHappening | TransitionalHappening;
export type CaseEventKind = CaseEvent['kind'];

/** Who may read the event: what concerns one side's own work is not the other's. */
export type SeenBy = 'BOTH' | 'ORGANISATION' | 'MUNICIPALITY';
