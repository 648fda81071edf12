import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { answerNamingRequest } from '@/lib/data/slots/slots-requests';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { answered } from './answer-exception';
import { holdRequest } from './hold-request';
import { isColleagues } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type WithdrawRequestError = SlotActError | { readonly code: 'request-answered' };

/** The caseworker takes a waiting exception back, to name somebody else. */
export function withdrawNamingRequest(
  scope: Scope,
  input: { readonly requestId: NamingRequestId },
): Promise<Result<{ readonly revision: number }, WithdrawRequestError>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdRequest(tx, scope, input.requestId);
    if (!held.ok) return held;
    const { slot, request } = held.value;
    if (isColleagues(scope, slot)) {
      return err({ code: 'claimed-by-colleague', claimedBy: slot.claimedByName ?? '' });
    }
    const by = actorOf(scope).userId;
    await answerNamingRequest(tx, scope, slot, { id: request.id, answer: 'WITHDRAWN', text: '', by });
    const events = [answered(request.id, 'WITHDRAWN')];
    return ok({ revision: await noteOnSlot(tx, scope, slot, { set: {}, events, counts: true }) });
  });
}
