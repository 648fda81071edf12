import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { mayReceive } from '@/lib/data/slots/slots-people';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { SlotId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { holdSlot, isManager, refuse } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type ReassignSlotInput = { readonly slotId: SlotId; readonly revision: number; readonly to: UserId };
export type ReassignSlotError = SlotActError | { readonly code: 'not-a-caseworker' | 'manager-needed' };

/**
 * A manager gives a received home to another caseworker of the municipality. One that a system received any caseworker may take over
 * herself.
 */
export function reassignSlot(
  scope: Scope,
  input: ReassignSlotInput,
): Promise<Result<{ readonly revision: number }, ReassignSlotError>> {
  return inHotTransaction(scope, async (tx) => {
    // Whatever may still come back to the organisation is with somebody who can be replaced.
    const question = { ...input, event: 'return', act: 'MUNICIPALITY_ONLY', byTelephone: null } as const;
    const held = await holdSlot(tx, scope, question);
    if (!held.ok) return held;
    const { slot } = held.value;
    const takesOver = slot.anyCaseworkers && input.to === actorOf(scope).userId;
    if (!isManager(scope) && !takesOver) return err({ code: 'manager-needed' });
    if (slot.state === 'OFFERED') return refuse(tx, scope, slot, 'not-claimed');
    if (!(await mayReceive(tx, scope, slot, input.to))) return err({ code: 'not-a-caseworker' });
    const revision = await noteOnSlot(tx, scope, slot, {
      set: { claimedBy: input.to },
      events: [{ event: { kind: 'REASSIGNED', payload: { to: input.to } }, seenBy: 'MUNICIPALITY' }],
      counts: true,
    });
    return ok({ revision });
  });
}
