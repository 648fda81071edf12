import type { AlreadyEnrolled } from '@/lib/data/applicants/applicants-checks';
import type { StatementFault } from '@/lib/domain/applicant/faults';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';

/** Another organisation's applicant is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** Name and address are protected, and somebody else handles the applicant. */
export type HandledByAnother = { readonly code: 'handled-by-another' };
/** The personal data is gone: there is nothing left to change. */
export type Erased = { readonly code: 'erased' };

/** What anything that is done to an applicant may meet. */
export type HoldError = NotFound | Erased | ChangedMeanwhile;
/** What a change of what is hidden from others may meet. */
export type ChangeError = HoldError | HandledByAnother;

/** What in a statement cannot be stored. */
export type StatementError =
  | { readonly code: 'faults'; readonly faults: readonly StatementFault[] }
  | { readonly code: 'unknown-department' | 'unknown-municipality' | 'not-a-colleague' }
  | ({ readonly code: 'external-id-taken' } & AlreadyEnrolled)
  /** The same CPR number stands on the same list already. */
  | ({ readonly code: 'already-enrolled' } & AlreadyEnrolled);
