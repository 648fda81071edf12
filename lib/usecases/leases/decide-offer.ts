import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import { insertDecision } from '@/lib/data/offers/offer-decisions';
import { moveOffer } from '@/lib/data/offers/offers-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { approvalView } from '@/lib/domain/letting/decisions/decision-approval';
import { fitsGround } from '@/lib/domain/letting/decisions/decision-ground';
import { mayDecide } from '@/lib/domain/letting/decisions/decision-state';
import { nextOfferState } from '@/lib/domain/letting/offers/offer-state';
import type { RejectionGround } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type OfferDecisionId, type OfferId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { type EvaluatedOffer, evaluateOfferIn } from '../households/evaluate-offer';
import { changedMeanwhile, type OfferActInput } from '../offers/offer-errors';
import type { DecideOfferError } from './decision-errors';
import { enterDecision } from './enter-decision';
import { type HeldToDecide, holdToDecide } from './hold-to-decide';

/** What an officer has decided, in her own name and words. */
export type OfficersDecision =
  | { readonly decision: 'APPROVED'; readonly ground: null; readonly aware: boolean }
  | {
      readonly decision: 'REJECTED';
      readonly ground: RejectionGround;
      readonly vouched: boolean;
      /** The day on which the applicant wrote that nothing more will come. */
      readonly nothingComesOn: CalendarDate | null;
    };

export type DecideOfferInput = OfferActInput & {
  readonly reason: string;
  readonly made: OfficersDecision;
};

export type DecidedOffer = {
  readonly offerId: OfferId;
  readonly revision: number;
  readonly state: 'AWAITING_SECOND' | 'FINAL';
};

/**
 * A named officer approves an applicant, or rejects one on a ground that fits. What the criteria said is frozen and sealed with
 * it. With four eyes it waits for a colleague. @see docs/domain/letting-decisions.md
 */
export const decideOffer = (
  scope: Scope,
  input: DecideOfferInput,
): Promise<Result<DecidedOffer, DecideOfferError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdToDecide(tx, scope, input);
    if (!held.ok) return held;
    const refused = await refusal(tx, scope, held.value, input);
    if (refused !== null) return err(refused);
    const evaluated = await evaluateOfferIn(tx, scope, input.offerId);
    if (evaluated === null) return err({ code: 'not-found' });
    const objection = objectionTo(held.value, evaluated, input.made);
    return objection === null
      ? ok(await enter(tx, scope, { ...held.value, evaluated }, input))
      : err(objection);
  });

/** The state says more than the revision, so it is asked first. */
async function refusal(
  tx: HotTx,
  scope: Scope,
  { offer, standing }: HeldToDecide,
  { revision, made }: DecideOfferInput,
): Promise<DecideOfferError | null> {
  const next = nextOfferState(offer.state, made.decision === 'APPROVED' ? 'approve' : 'reject');
  if (!next.ok) return next.error;
  const may = mayDecide(standing, made.decision);
  if (!may.ok) return may.error;
  if (made.decision === 'APPROVED' && offer.shareGivenBack) return { code: 'share-given-back' };
  return offer.revision === revision ? null : changedMeanwhile(tx, scope, offer);
}

function objectionTo(
  { own, offers, offer, designated }: HeldToDecide,
  { sets, stated, offer: { home } }: EvaluatedOffer,
  made: OfficersDecision,
): DecideOfferError | null {
  if (made.decision === 'APPROVED') {
    const { barred, cautions } = approvalView(own, offers, sets);
    if (barred.length > 0) {
      return { code: 'approval-barred', sets: barred.map(({ inUse }) => inUse.set.label) };
    }
    return cautions.length === 0 || made.aware ? null : { code: 'cautions-unseen', cautions };
  }
  const fits = fitsGround(made.ground, {
    ...{ held: sets, today: dayOfInstant(offer.now), offeredOn: offer.sentOn, papersUntil: offer.linkUntil },
    ...{ designated, people: stated.members.length, rooms: home.rooms },
    ...{ vouched: made.vouched, nothingComesOn: made.nothingComesOn },
  });
  return fits.ok ? null : fits.error;
}

type ToEnter = HeldToDecide & { readonly evaluated: EvaluatedOffer };

async function enter(
  tx: HotTx,
  scope: Scope,
  { offer, evaluated }: ToEnter,
  { reason, made }: DecideOfferInput,
): Promise<DecidedOffer> {
  const { fourEyes } = await readLettingSettings(tx, scope, offer.organisationId);
  const state = fourEyes ? 'AWAITING_SECOND' : 'FINAL';
  const id = asId<OfferDecisionId>(newId());
  const { decision, ground } = made;
  await insertDecision(tx, scope, offer.letting, {
    ...{ id, offerId: offer.id, decision, ground, reason, state },
    nothingComesOn: ground === 'NOT_DOCUMENTED' ? made.nothingComesOn : null,
    evaluation: seal(JSON.stringify(evaluated.stored), id),
    decidedBy: actorOf(scope).userId,
  });
  const revision = fourEyes
    ? await moveOffer(tx, scope, offer, { set: {} })
    : await enterDecision(tx, scope, offer, { decision, ground });
  return { offerId: offer.id, revision, state };
}
