import type { WaitingList } from '../applicant/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { FallReason, LettingBasis, LossBearer, Phase, RejectionGround, VoidGround } from './vocabulary';

/** What can happen while an organisation lets a home. No applicant is named: an offer's id leads to one while there is one. */
export type LettingHappening =
  | {
      readonly kind: 'LETTING_OPENED';
      readonly payload: { readonly basis: LettingBasis; readonly turn: WaitingList | null };
    }
  | {
      readonly kind: 'OFFERS_SENT';
      readonly payload: {
        readonly offerIds: readonly string[];
        readonly phase: Phase;
        readonly answerDue: CalendarDate;
      };
    }
  | {
      readonly kind: 'OFFER_ANSWERED';
      readonly payload: { readonly offerId: string; readonly answer: 'YES' | 'NO' | 'NO_ANSWER' };
    }
  | {
      readonly kind: 'OFFER_WITHDRAWN';
      readonly payload: {
        readonly offerId: string;
        /** By the deadline: nobody had passed its link on. Absent: by an officer, a lease or a void. */
        readonly reason?: 'NEVER_PASSED_ON';
      };
    }
  | { readonly kind: 'PHASE_EXHAUSTED'; readonly payload: { readonly phase: Phase } }
  | { readonly kind: 'PHASE_RESUMED'; readonly payload: { readonly phase: Phase } }
  | { readonly kind: 'APPLICANT_APPROVED'; readonly payload: { readonly offerId: string } }
  | {
      readonly kind: 'APPLICANT_REJECTED';
      readonly payload: { readonly offerId: string; readonly ground: RejectionGround };
    }
  | {
      readonly kind: 'SECOND_OPINION';
      readonly payload: { readonly offerId: string; readonly agreed: boolean };
    }
  | { readonly kind: 'DECISION_UNDONE'; readonly payload: { readonly offerId: string } }
  | { readonly kind: 'FELL_THROUGH'; readonly payload: { readonly reason: FallReason } }
  | {
      readonly kind: 'VOID_RECORDED';
      readonly payload: {
        readonly ground: VoidGround;
        readonly bearer: LossBearer;
        readonly emptyUntil: CalendarDate | null;
      };
    };
