import { type LockedSlot, lockSlot } from '@/lib/data/slots/slots-lock';
import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isChangedUnseen } from '@/lib/domain/slot/changed-unseen';
import { isOwnHome } from '@/lib/domain/slot/standing-in';
import { isMunicipality } from './hold-slot';
import type { NotFound } from './slot-errors';

/**
 * Remembers that the municipality has looked at the home: the first look at an offer, and after a change the first look of
 * whoever the home is with. Later ones change nothing.
 */
export function markSlotSeen(
  scope: Scope,
  input: { readonly slotId: SlotId },
): Promise<Result<{ readonly seenAt: Date }, NotFound>> {
  return inHotTransaction(scope, async (tx) => {
    const slot = isMunicipality(scope) ? await lockSlot(tx, scope, input.slotId) : null;
    if (slot === null) return err({ code: 'not-found' });
    if (slot.seenAt !== null && !isNews(scope, slot)) return ok({ seenAt: slot.seenAt });
    await noteOnSlot(tx, scope, slot, {
      set: { seenAt: slot.now, seenBy: actorOf(scope).userId },
      events: [{ event: { kind: 'SEEN', payload: {} } }],
      counts: false,
    });
    return ok({ seenAt: slot.now });
  });
}

/** Changed since it was last seen, and hers to know. */
function isNews(scope: Scope, slot: LockedSlot): boolean {
  return isChangedUnseen(slot) && isOwnHome(actorOf(scope).userId, slot, dayOfInstant(slot.now));
}
