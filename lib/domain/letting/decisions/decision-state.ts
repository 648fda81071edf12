import type { UserId } from '../../shared/ids';
import { err, ok, type Result } from '../../shared/result';

export const DECISIONS = ['APPROVED', 'REJECTED'] as const;
/** What an officer decides about an applicant. */
export type OfferDecisionKind = (typeof DECISIONS)[number];

const DECISION_STATES = ['AWAITING_SECOND', 'FINAL', 'REFUSED_BY_SECOND', 'UNDONE'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** The decision that stands about an offer, if any. */
export type StandingDecision = {
  readonly decision: OfferDecisionKind;
  readonly state: 'AWAITING_SECOND' | 'FINAL';
  readonly decidedBy: UserId;
};

/** What else stands about the home; whether the offer itself allows it, `nextOfferState` says. */
export type DecisionStanding = {
  readonly standing: StandingDecision | null;
  /** Has another applicant been approved for the home? */
  readonly otherApproved: boolean;
};

const DECISION_REFUSALS = [
  'awaits-second',
  'other-approved',
  'nothing-to-second',
  'not-your-own',
  'nothing-to-undo',
  'offered-again',
] as const;
/** Why nothing can be decided now. */
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

type Answer = Result<true, { readonly code: DecisionRefusal }>;

/** May this be decided now? One decision at a time about an offer, and one approved at a time for a home. */
export function mayDecide({ standing, otherApproved }: DecisionStanding, kind: OfferDecisionKind): Answer {
  if (standing !== null) return err({ code: 'awaits-second' });
  return kind === 'APPROVED' && otherApproved ? err({ code: 'other-approved' }) : ok(true);
}

/** May this person confirm what the first has decided, or refuse it? Nobody is her own second pair of eyes. */
export function maySecond(
  { standing, otherApproved }: DecisionStanding,
  who: UserId,
  agrees: boolean,
): Answer {
  if (standing?.state !== 'AWAITING_SECOND') return err({ code: 'nothing-to-second' });
  if (standing.decidedBy === who) return err({ code: 'not-your-own' });
  const approves = agrees && standing.decision === 'APPROVED';
  return approves && otherApproved ? err({ code: 'other-approved' }) : ok(true);
}

/**
 * May the decision be taken back? Until there is a lease; not when the applicant has been offered the home anew since.
 * `offeredAgain`: another offer of the same home to the same applicant stands.
 */
export function mayUndo(standing: StandingDecision | null, offeredAgain: boolean): Answer {
  if (standing === null) return err({ code: 'nothing-to-undo' });
  return offeredAgain ? err({ code: 'offered-again' }) : ok(true);
}
