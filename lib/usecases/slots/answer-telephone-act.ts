import { type LockedSlot, lockSlot, type SlotColumns } from '@/lib/data/slots/slots-lock';
import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { findSlotOfCall, putCallAnswer, readCall, type StoredCall } from '@/lib/data/slots/slots-telephone';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { TelephoneActId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from './slot-errors';

export type AnswerTelephoneActInput = {
  readonly actId: TelephoneActId;
  readonly answer: 'CONFIRMED' | 'CONTESTED';
  readonly text: string;
};

export type AnswerTelephoneActError = NotFound | { readonly code: 'already-answered' | 'not-your-answer' };

/**
 * The party whose act the other one recorded confirms it or contests it. Whoever confirms a claim by telephone takes the
 * home over. A contested act stands, is listed for both sides' managers, and is mended by the ordinary acts.
 */
export function answerTelephoneAct(
  scope: Scope,
  input: AnswerTelephoneActInput,
): Promise<Result<{ readonly answer: 'CONFIRMED' | 'CONTESTED' }, AnswerTelephoneActError>> {
  const { actId, answer } = input;
  return inHotTransaction(scope, async (tx) => {
    const slotId = await findSlotOfCall(tx, scope, actId);
    const slot = slotId && (await lockSlot(tx, scope, slotId));
    if (!slot) return err({ code: 'not-found' });
    const call = await readCall(tx, scope, slot, actId);
    const { side, userId } = actorOf(scope);
    if (side === call.recordedSide) return err({ code: 'not-your-answer' });
    if (call.answered) return err({ code: 'already-answered' });
    await putCallAnswer(tx, scope, slot, { id: actId, answer, text: input.text, by: userId });
    const told = { event: { kind: 'TELEPHONE_ANSWERED', payload: { actId, answer } } } as const;
    await noteOnSlot(tx, scope, slot, {
      set: takenOver(slot, call, answer, userId),
      events: [told],
      counts: true,
    });
    return ok({ answer });
  });
}

/** A home received by telephone is nobody's own until somebody at the municipality confirms it. */
function takenOver(
  slot: LockedSlot,
  call: StoredCall,
  answer: AnswerTelephoneActInput['answer'],
  userId: UserId,
): Partial<SlotColumns> {
  const received = slot.state === 'CLAIMED' || slot.state === 'NAMED';
  return call.act === 'CLAIM' && answer === 'CONFIRMED' && received && slot.claimedBy === null
    ? { claimedBy: userId }
    : {};
}
