import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { OfferId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { enterAnswer, type OfferAnswer } from './enter-answer';
import { holdForAct, type OfferActError, type OfferActInput } from './offer-errors';

export type RecordAnswerInput = OfferActInput & OfferAnswer;

/** An officer was told the answer, by telephone or at the desk; also one that comes after the deadline. */
export const recordAnswer = (
  scope: Scope,
  input: RecordAnswerInput,
): Promise<Result<{ readonly offerId: OfferId; readonly revision: number }, OfferActError>> =>
  inHotTransaction(scope, async (tx) => {
    const event = input.answer === 'YES' ? 'accept' : 'decline';
    const held = await holdForAct(tx, scope, { ...input, event });
    if (!held.ok) return held;
    const revision = await enterAnswer(tx, scope, held.value.offer, { ...input, by: 'OFFICER' });
    return ok({ offerId: input.offerId, revision });
  });
