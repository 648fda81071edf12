import type { FallDayFault, LeaseDayFault } from '@/lib/domain/letting/lease-terms';
import type { BarredType } from '@/lib/domain/letting/let-outside';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { NotFound, WrongState } from '../vacancies/case-errors';

type OnCase = NotFound | WrongState | ChangedMeanwhile;

/** What of a letting outside the app the basis of the home does not allow. */
export type OutsideError =
  | ({ readonly code: 'type-not-possible' } & Pick<BarredType, 'because' | 'reference'>)
  /** Criteria bind, or a letting is under way: whoever waits is owed why. */
  | { readonly code: 'outside-reason-needed' };

export type SignLeaseError =
  | OnCase
  | OutsideError
  | LeaseDayFault
  /** Nobody, or somebody else, has been approved for the home. */
  | { readonly code: 'offer-not-approved' }
  /** Somebody has been approved: the lease is signed with them, or the approval is taken back first. */
  | { readonly code: 'somebody-approved' }
  /** The applicant has got another home meanwhile, or has left the list. */
  | { readonly code: 'applicant-gone' };

export type FallThroughError =
  | OnCase
  | FallDayFault
  | { readonly code: 'reported-again'; readonly reference: string }
  /** One of those to be asked again was no reserve, or has got another home. */
  | { readonly code: 'not-a-reserve' };
