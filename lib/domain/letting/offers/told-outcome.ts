import { assertNever } from '../../shared/assert-never';
import type { OfferState } from '../vocabulary';

/** What became of an offer, as far as whoever was offered the home is told by the link. */
export type ToldOutcome = 'APPROVED' | 'LEASED' | 'LET_TO_ANOTHER' | 'REJECTED' | 'ENDED';

/** An offer whose link has days left. */
export type OfferBehindLink = {
  readonly state: OfferState;
  /** The days to answer have passed. */
  readonly pastDue: boolean;
  /** The home can still be let by this offer. */
  readonly stands: boolean;
  readonly isLet: boolean;
};

/** What the link tells once nothing can be answered by it; null where its days have passed, or it is still to be answered. @see docs/domain/offers.md */
export function toldOutcome({ state, pastDue, stands, isLet }: OfferBehindLink): ToldOutcome | null {
  const over = isLet ? 'LET_TO_ANOTHER' : 'ENDED';
  switch (state) {
    case 'LEASED':
    case 'REJECTED':
      return state;
    case 'APPROVED':
      return stands ? 'APPROVED' : over;
    case 'FALLEN_THROUGH':
      return 'ENDED';
    case 'WITHDRAWN':
      return over;
    case 'YES':
      return stands ? null : over;
    case 'SENT':
    case 'NO':
      return stands || pastDue ? null : over;
    case 'NO_ANSWER':
      return null;
    default:
      return assertNever(state);
  }
}
