import type { LetterKind, OfferState } from '../vocabulary';

const KINDS: Readonly<Record<LetterKind, readonly OfferState[]>> = {
  OFFER: ['SENT'],
  MISSING_PAPERS: ['YES'],
  REJECTION: ['REJECTED'],
  CONFIRMATION: ['APPROVED', 'LEASED'],
};

/** Does this letter say what is so? An offer is made until it is answered, and a rejection when it has been decided. */
export const mayWrite = (kind: LetterKind, state: OfferState): boolean => KINDS[kind].includes(state);
