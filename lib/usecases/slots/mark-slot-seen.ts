import { lockSlot } from '@/lib/data/slots-lock';
import { noteOnSlot } from '@/lib/data/slots-move';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isMunicipality } from './hold-slot';
import type { NotFound } from './slot-errors';

/** Remembers that the municipality has looked at the home; the first look counts and later ones change nothing. */
export function markSlotSeen(
  scope: Scope,
  input: { readonly slotId: SlotId },
): Promise<Result<{ readonly seenAt: Date }, NotFound>> {
  return inHotTransaction(scope, async (tx) => {
    const slot = isMunicipality(scope) ? await lockSlot(tx, scope, input.slotId) : null;
    if (slot === null) return err({ code: 'not-found' });
    if (slot.seenAt !== null) return ok({ seenAt: slot.seenAt });
    await noteOnSlot(tx, scope, slot, {
      set: { seenAt: slot.now, seenBy: actorOf(scope).userId },
      events: [{ event: { kind: 'SEEN', payload: {} } }],
      counts: false,
    });
    return ok({ seenAt: slot.now });
  });
}
