import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { StateRejection } from '@/lib/domain/vacancy/vacancy-state';

/** Who did something to the case last, and when. */
export type Meanwhile = { readonly by: string; readonly at: Date };

/** Another tenant's home is not found, never forbidden. */
export type NotFound = { readonly code: 'not-found' };
/** The state has moved on: what it does not allow, and who moved it. */
export type WrongState = { readonly code: StateRejection } & Meanwhile;
export type NotYours = { readonly code: 'claimed-by-colleague'; readonly claimedBy: string };
export type DeadlineExpired = { readonly code: 'deadline-expired'; readonly due: CalendarDate };
export type TelephoneError = { readonly code: 'telephone-needed' | 'spoke-in-the-future' };

/** What any act on a home for allocation may meet. */
export type SlotActError = NotFound | ChangedMeanwhile | WrongState | NotYours | TelephoneError;
