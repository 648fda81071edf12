import { type OfferDecision, secondDecisionRow } from '@/lib/data/offers/offer-decisions';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { maySecond } from '@/lib/domain/letting/decisions/decision-state';
import { nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedMeanwhile, type OfferActError, type OfferActInput } from '../offers/offer-errors';
import type { CannotDecide } from './decision-errors';
import { enterDecision } from './enter-decision';
import { type HeldToDecide, holdToDecide } from './hold-to-decide';

export type SecondDecisionInput = OfferActInput & {
  readonly agrees: boolean;
  /** Why not, where she does not agree. */
  readonly text: string;
};

type Answered = { readonly offerId: OfferId; readonly revision: number };

/** A second named officer confirms what the first has decided, or refuses it: then nothing has been decided. */
export const secondDecision = (
  scope: Scope,
  input: SecondDecisionInput,
): Promise<Result<Answered, OfferActError | CannotDecide>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdToDecide(tx, scope, input);
    if (!held.ok) return held;
    const { offer, own, standing } = held.value;
    const may = maySecond(standing, actorOf(scope).userId, input.agrees);
    if (!may.ok) return may;
    if (own.decision === null) throw new Error('A decision that awaits a second one stands');
    const event = own.decision.decision === 'APPROVED' ? 'approve' : 'reject';
    // The applicant may have changed her mind meanwhile; then there is nothing left to confirm.
    const next = nextOfferState(offer.state, event);
    if (!next.ok && input.agrees) return next;
    if (offer.revision !== input.revision) return err(await changedMeanwhile(tx, scope, offer));
    return ok(await enterSecond(tx, scope, { ...held.value, decision: own.decision }, input));
  });

async function enterSecond(
  tx: HotTx,
  scope: Scope,
  { offer, decision }: HeldToDecide & { readonly decision: OfferDecision },
  { agrees, text }: SecondDecisionInput,
): Promise<Answered> {
  const { id, decision: kind, ground } = decision;
  const state = agrees ? 'FINAL' : 'REFUSED_BY_SECOND';
  await secondDecisionRow(tx, scope, { id, state, at: offer.now, by: actorOf(scope).userId, text });
  const event = { kind: 'SECOND_OPINION', payload: { offerId: offer.id, agreed: agrees } } as const;
  const revision = agrees
    ? await enterDecision(tx, scope, offer, { decision: kind, ground }, [event])
    : await moveOffer(tx, scope, offer, { set: {}, events: [event] });
  return { offerId: offer.id, revision };
}
