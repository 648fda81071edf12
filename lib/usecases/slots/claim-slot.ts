import { moveSlot } from '@/lib/data/slots/slots-move';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { recordCall } from './by-telephone';
import { agreementOf, holdSlot } from './hold-slot';
import type { DeadlineExpired, SlotActError } from './slot-errors';

export type ClaimSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly byTelephone: ByTelephone | null;
};

export type ClaimedSlot = {
  readonly slotId: SlotId;
  readonly nameDue: CalendarDate;
  readonly revision: number;
};

/** Receives a home for allocation. Of two at once the first to hold the case wins; the other is told who and when. */
export function claimSlot(
  scope: Scope,
  input: ClaimSlotInput,
): Promise<Result<ClaimedSlot, SlotActError | DeadlineExpired>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdSlot(tx, scope, { ...input, event: 'claim', act: 'CLAIM' });
    if (!held.ok) return held;
    const { slot, call } = held.value;
    const today = dayOfInstant(slot.now);
    // Whoever held the case before the deadline passed has won, however long the rest takes.
    if (slot.expires && today > slot.answerDue) return err({ code: 'deadline-expired', due: slot.answerDue });
    const { deadlines } = await agreementOf(tx, scope, slot);
    const nameDue = addWorkingDays(today, deadlines.nameWorkingDays, slot.closingDays);
    const calls = await recordCall(tx, scope, slot, { act: 'CLAIM', call });
    // Recorded by the other party: the home is nobody's own until the municipality confirms the call.
    const claimedBy = call === null ? actorOf(scope).userId : null;
    const revision = await moveSlot(tx, scope, slot, {
      set: { state: 'CLAIMED', claimedAt: slot.now, claimedBy, nameDue },
      events: [{ event: { kind: 'CLAIMED', payload: { nameDue } } }, ...calls],
    });
    return ok({ slotId: slot.id, nameDue, revision });
  });
}
