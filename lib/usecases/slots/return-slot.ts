import type { Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import type { SlotId, SlotReturnId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import type { SlotActError } from './slot-errors';

export type ReturnSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly reason: ReturnReason;
  /** For the organisation: nothing about the citizen. */
  readonly textShared: string;
  /** For the municipality alone. */
  readonly textInternal: string;
  readonly byTelephone: ByTelephone | null;
};

export type ReturnedSlot = {
  readonly returnId: SlotReturnId;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly revision: number;
};

/** Gives a home back. The organisation's fault gives the turn back at once and waits for the organisation's answer. */
export async function returnSlot(
  scope: Scope,
  input: ReturnSlotInput,
): Promise<Result<ReturnedSlot, SlotActError | { readonly code: 'reason-not-for-people' }>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
