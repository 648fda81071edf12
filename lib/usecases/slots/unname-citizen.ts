import { eraseContactsOf } from '@/lib/data/slots/slots-contacts';
import { moveSlot } from '@/lib/data/slots/slots-move';
import { withdrawNaming } from '@/lib/data/slots/slots-namings';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { recordCall } from './by-telephone';
import { contactsErased } from './hand-over-contact';
import { holdSlot, refuse } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type UnnameCitizenInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly as: 'DECLINED' | 'WITHDRAWN';
  readonly byTelephone: ByTelephone | null;
};

/**
 * The citizen declines, or the naming is withdrawn: the home is received again, the contact is erased, another may be
 * named within the same deadline.
 */
export function unnameCitizen(
  scope: Scope,
  input: UnnameCitizenInput,
): Promise<Result<{ readonly revision: number }, SlotActError>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdSlot(tx, scope, { ...input, event: 'unname', act: 'DECLINE' });
    if (!held.ok) return held;
    const { slot, call } = held.value;
    const namingId = await withdrawNaming(tx, scope, slot, input.as);
    if (namingId === null) return refuse(tx, scope, slot, 'no-citizen-named');
    const erased = await eraseContactsOf(tx, scope, slot);
    const calls = await recordCall(tx, scope, slot, { act: 'DECLINE', call });
    const revision = await moveSlot(tx, scope, slot, {
      set: { state: 'CLAIMED' },
      events: [
        { event: { kind: 'UNNAMED', payload: { namingId, as: input.as } } },
        ...contactsErased(erased),
        ...calls,
      ],
    });
    return ok({ revision });
  });
}
