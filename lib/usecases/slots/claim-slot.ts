import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
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
export async function claimSlot(
  scope: Scope,
  input: ClaimSlotInput,
): Promise<Result<ClaimedSlot, SlotActError | DeadlineExpired>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
