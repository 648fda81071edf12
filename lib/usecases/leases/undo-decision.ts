import { undoDecisionRows } from '@/lib/data/offers/offer-decisions';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { mayUndo } from '@/lib/domain/letting/decisions/decision-state';
import { isStanding, nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedMeanwhile, type OfferActError, type OfferActInput } from '../offers/offer-errors';
import type { CannotDecide } from './decision-errors';
import { type HeldToDecide, holdToDecide } from './hold-to-decide';

export type UndoDecisionInput = OfferActInput & { readonly reason: string };

/** Takes a decision about an applicant back while there is no lease: the offer is accepted again, and undecided. */
export const undoDecision = (
  scope: Scope,
  input: UndoDecisionInput,
): Promise<Result<{ readonly offerId: OfferId; readonly revision: number }, OfferActError | CannotDecide>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdToDecide(tx, scope, input);
    if (!held.ok) return held;
    const { offer, own } = held.value;
    const may = mayUndo(own.decision, isOfferedAgain(held.value));
    if (!may.ok || own.decision === null) return may.ok ? err({ code: 'nothing-to-undo' }) : may;
    const state = stateAfterUndo(offer.state);
    if (!state.ok) return state;
    if (offer.revision !== input.revision) return err(await changedMeanwhile(tx, scope, offer));
    const by = actorOf(scope).userId;
    await undoDecisionRows(tx, scope, { ids: [own.decision.id], at: offer.now, by, text: input.reason });
    const offerId = offer.id;
    const revision = await moveOffer(tx, scope, offer, {
      set: { state: state.value },
      events: [{ kind: 'DECISION_UNDONE', payload: { offerId } }],
      applicantEvents: [{ kind: 'OFFER_DECIDED', payload: { offerId, as: 'UNDONE' } }],
    });
    return ok({ offerId, revision });
  });

/** What waited for a second pair of eyes had not moved the offer yet. */
const stateAfterUndo = (state: OfferState) => {
  if (state === 'APPROVED') return nextOfferState(state, 'unapprove');
  if (state === 'REJECTED') return nextOfferState(state, 'unreject');
  return ok(state);
};

const isOfferedAgain = ({ own, offers }: HeldToDecide): boolean =>
  offers.some(
    (other) => other.id !== own.id && other.applicantId === own.applicantId && isStanding(other.state),
  );
