import type { ApplicantState, StateReason, WaitingList } from './vocabulary';

/** What can happen to an applicant, and what is remembered of it: never what was stated, only that it was. */
export type ApplicantHappening =
  | { readonly kind: 'ENROLLED'; readonly payload: { readonly list: WaitingList } }
  | { readonly kind: 'IMPORTED'; readonly payload: { readonly importId: string } }
  /** The names of the fields that changed, and the revision that this made. */
  | {
      readonly kind: 'CHANGED';
      readonly payload: { readonly fields: readonly string[]; readonly revision?: number };
    }
  | { readonly kind: 'FACTS_STATED'; readonly payload: { readonly memberId: string } }
  | {
      readonly kind: 'STATE_CHANGED';
      readonly payload: { readonly state: ApplicantState; readonly reason: StateReason | null };
    }
  | { readonly kind: 'CPR_SHOWN'; readonly payload: Record<string, never> }
  | {
      readonly kind: 'DUPLICATE_RESOLVED';
      readonly payload: { readonly other: string; readonly same: boolean };
    }
  | { readonly kind: 'OFFERED'; readonly payload: { readonly offerId: string } }
  | {
      readonly kind: 'OFFER_ANSWERED';
      readonly payload: { readonly offerId: string; readonly answer: 'YES' | 'NO' | 'NO_ANSWER' };
    }
  | {
      readonly kind: 'OFFER_DECIDED';
      readonly payload: { readonly offerId: string; readonly as: 'APPROVED' | 'REJECTED' | 'UNDONE' };
    }
  | { readonly kind: 'LEASE_SIGNED'; readonly payload: { readonly offerId: string } }
  | { readonly kind: 'LEASE_FELL_THROUGH'; readonly payload: { readonly offerId: string } }
  | { readonly kind: 'WARNED'; readonly payload: { readonly missed: number } }
  | { readonly kind: 'PAPER_RECEIVED'; readonly payload: { readonly paperId: string } }
  | {
      readonly kind: 'PAPER_JUDGED';
      readonly payload: { readonly paperId: string; readonly accepted: boolean };
    }
  | { readonly kind: 'CONFIRMED'; readonly payload: { readonly criterion: string; readonly upheld: boolean } }
  | { readonly kind: 'ERASED'; readonly payload: Record<string, never> };
