import type { Outcome } from '../../criteria/vocabulary';
import type { StandingDecision } from '../decisions/decision-state';
import type { OfferState } from '../vocabulary';

/** What the organisation does next about an offer: asks for what is missing, decides, decides as the second of two, writes the lease. */
export type OfferStep = 'PAPERS' | 'DECIDE' | 'SECOND' | 'LEASE';

interface Stands {
  readonly state: OfferState;
  /** Is the home still to be let by this letting? */
  readonly isOpen: boolean;
  /** What the criteria say; met where none applies. */
  readonly outcome: Outcome;
  readonly standing: StandingDecision['state'] | null;
}

/** Null: it is the applicant's turn, or nothing is left to do. */
export function nextOfferStep({ state, isOpen, outcome, standing }: Stands): OfferStep | null {
  if (!isOpen) return null;
  if (standing === 'AWAITING_SECOND') return 'SECOND';
  if (state === 'APPROVED') return 'LEASE';
  if (state !== 'YES' || standing !== null) return null;
  return outcome === 'NOT_DOCUMENTED' ? 'PAPERS' : 'DECIDE';
}
