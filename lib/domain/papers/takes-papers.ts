import type { OfferState } from '../letting/vocabulary';

/**
 * Are papers still looked at for an offer in this state? Before the applicant has answered too: whoever is quick may begin;
 * and after the approval, until the contract is signed. Once it is over nothing is asked.
 */
export const takesPapers = (state: OfferState): boolean => TAKING.includes(state);

export const TAKING: readonly OfferState[] = ['SENT', 'YES', 'APPROVED'];

/** The states in which an officer has decided about the applicant, or there is nothing left to decide. */
export const DECIDED: readonly OfferState[] = [
  ...(['APPROVED', 'REJECTED', 'LEASED', 'FALLEN_THROUGH'] as const),
  ...(['NO', 'NO_ANSWER', 'WITHDRAWN'] as const),
];

/** The states in which the case is over. @see L-55 */
export const ENDED: readonly OfferState[] = DECIDED.filter((state) => state !== 'APPROVED');
