import type { CalendarDate } from '../shared/calendar-date';

export const DELETED_THINGS = [
  'PAPER_FILE',
  'FACTS',
  'EVALUATION',
  'LETTER',
  'OFFER_LINK',
  'APPLICANT',
  'CONFIRMATION',
  'CPR_REASON',
  'DUPLICATE_REASON',
] as const;
/** What was deleted; never what it said. */
export type DeletedThing = (typeof DELETED_THINGS)[number];

/** Stands where a text about a person was that had to be something; no word of any language. */
export const ERASED_TEXT = '***';

export const DELETION_REASONS = ['RETENTION', 'DECIDED', 'ON_REQUEST', 'REPLACED'] as const;
export type DeletionReason = (typeof DELETION_REASONS)[number];

/** A row of the deletion log. */
export type Deletion = {
  /** Its number in the log. */
  readonly id: string;
  readonly what: DeletedThing;
  /** The kind of paper or letter. */
  readonly kind: string | null;
  readonly because: DeletionReason;
  readonly deletedAt: Date;
  readonly deletedBy: string;
  /** The applicant's reference; no name. */
  readonly reference: string;
};

/** What is deleted on a day to come, if nothing happens before. */
export type ComingDeletion = {
  readonly eraseOn: CalendarDate;
  readonly what: DeletedThing;
  readonly kind: string | null;
  readonly count: number;
};
