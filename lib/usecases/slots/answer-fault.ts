import { lockSlot } from '@/lib/data/slots/slots-lock';
import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { findSlotOfReturn, putFaultAnswer, readReturn } from '@/lib/data/slots/slots-returns';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { callFor, recordCall } from './by-telephone';
import type { NotFound, TelephoneError } from './slot-errors';

export type AnswerFaultInput = {
  readonly returnId: SlotReturnId;
  readonly answer: 'ACCEPTED' | 'CONTESTED';
  readonly text: string;
  readonly byTelephone: ByTelephone | null;
};

export type AnswerFaultError = NotFound | TelephoneError | { readonly code: 'no-fault-waiting' };

/** The organisation accepts a fault that was booked on it, or contests it; then the managers settle. */
export function answerFault(
  scope: Scope,
  input: AnswerFaultInput,
): Promise<Result<{ readonly faultState: 'ACCEPTED' | 'CONTESTED' }, AnswerFaultError>> {
  const { returnId, answer, text } = input;
  return inHotTransaction(scope, async (tx) => {
    const slotId = await findSlotOfReturn(tx, scope, returnId);
    const slot = slotId && (await lockSlot(tx, scope, slotId));
    if (!slot) return err({ code: 'not-found' });
    const call = callFor(scope, slot, { act: 'FAULT_ANSWER', byTelephone: input.byTelephone });
    if (!call.ok) return call;
    const { faultState } = await readReturn(tx, scope, slot);
    if (faultState !== 'AWAITING') return err({ code: 'no-fault-waiting' });
    await putFaultAnswer(tx, scope, slot, { answer, text, by: actorOf(scope).userId });
    const calls = await recordCall(tx, scope, slot, { act: 'FAULT_ANSWER', call: call.value });
    const told = { event: { kind: 'FAULT_ANSWERED', payload: { returnId, answer } } } as const;
    await noteOnSlot(tx, scope, slot, { set: {}, events: [told, ...calls], counts: true });
    return ok({ faultState: answer });
  });
}
