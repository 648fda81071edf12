import type { Applicant } from '../../applicant/applicant';
import type { CalendarDate } from '../../shared/calendar-date';
import type { Candidate, SkipGround, Skipped } from './candidate';
import type { Proposed } from './order-candidates';

/** Somebody in the running for a home, as a page shows her. */
export type CandidateRow = Candidate & { readonly applicant: Applicant };

/** Somebody who is skipped, with the ground. */
export type SkippedRow = {
  readonly applicant: Pick<Applicant, 'id' | 'reference' | 'contact' | 'hidden' | 'seniorityOn' | 'list'>;
  readonly skipped: Skipped;
};

/** A place on a list, with everything before it behind: where the next page begins. */
export type CandidatePlace = { readonly on: CalendarDate; readonly id: string };

/** A page of a phase: whom the home may be offered to, in order, and who was skipped on the same stretch of the list. */
export type CandidatePage = {
  readonly proposed: readonly Proposed<CandidateRow>[];
  /** Those on the same stretch who are skipped for nothing but being more than two per room: an officer may offer it to them with a reason. */
  readonly crowded: readonly Proposed<CandidateRow>[];
  readonly skipped: readonly SkippedRow[];
  readonly counts: Readonly<Partial<Record<SkipGround, number>>>;
  /** Null: the list ends here. */
  readonly next: CandidatePlace | null;
};
