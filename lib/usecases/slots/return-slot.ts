import { lockCountersOf } from '@/lib/data/slots/slots-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { recordCall } from './by-telephone';
import { enterReturn, type ReturnedSlot } from './enter-return';
import { holdSlot } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type ReturnSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly reason: ReturnReason;
  /** For the organisation: nothing about the citizen. */
  readonly textShared: string;
  /** For the municipality alone; an organisation that records a call has none. */
  readonly textInternal: string;
  readonly byTelephone: ByTelephone | null;
};

export type ReturnSlotError = SlotActError | { readonly code: 'reason-not-for-people' };

/** Gives a home back. The organisation's fault gives the turn back at once and waits for the organisation's answer. */
export function returnSlot(
  scope: Scope,
  input: ReturnSlotInput,
): Promise<Result<ReturnedSlot, ReturnSlotError>> {
  return inHotTransaction(scope, async (tx) => {
    if (input.reason === 'DEADLINE_EXPIRED') return err({ code: 'reason-not-for-people' });
    const counters = await lockCountersOf(tx, scope, input.slotId);
    const held = await holdSlot(tx, scope, { ...input, event: 'return', act: 'RETURN' });
    if (!held.ok) return held;
    const { slot, call } = held.value;
    const events = await recordCall(tx, scope, slot, { act: 'RETURN', call });
    const textInternal = actorOf(scope).side === 'ORGANISATION' ? '' : input.textInternal;
    return ok(await enterReturn(tx, scope, { slot, counters }, { ...input, textInternal, events }));
  });
}
