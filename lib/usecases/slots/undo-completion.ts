import { moveSlot } from '@/lib/data/slots/slots-move';
import { insertSharedNote } from '@/lib/data/slots/slots-notes';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { newId } from '@/lib/platform/new-id';
import { recordCall } from './by-telephone';
import { holdSlot } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type UndoCompletionInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly reason: string;
  readonly byTelephone: ByTelephone | null;
};

export type TakeoverPassed = { readonly code: 'takeover-passed'; readonly takeoverOn: CalendarDate };

/** Takes a signing back until the takeover; the citizen is named again and the reason is a note that both see. */
export function undoCompletion(
  scope: Scope,
  input: UndoCompletionInput,
): Promise<Result<{ readonly revision: number }, SlotActError | TakeoverPassed>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdSlot(tx, scope, { ...input, event: 'uncomplete', act: 'UNDO_COMPLETION' });
    if (!held.ok) return held;
    const { slot, call } = held.value;
    const { takeoverOn } = slot;
    if (takeoverOn !== null && dayOfInstant(slot.now) >= takeoverOn) {
      return err({ code: 'takeover-passed', takeoverOn });
    }
    const calls = await recordCall(tx, scope, slot, { act: 'UNDO_COMPLETION', call });
    const { side } = actorOf(scope);
    const noteSide = side === 'SYSTEM' ? 'ORGANISATION' : side;
    await insertSharedNote(tx, scope, slot, { id: newId(), side: noteSide, text: input.reason });
    const revision = await moveSlot(tx, scope, slot, {
      set: { state: 'NAMED', completedAt: null, leaseSignedOn: null, rentUntil: null },
      events: [{ event: { kind: 'UNCOMPLETED', payload: {} } }, ...calls],
    });
    return ok({ revision });
  });
}
