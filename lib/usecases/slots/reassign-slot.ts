import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId, UserId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { SlotActError } from './slot-errors';

export type ReassignSlotInput = { readonly slotId: SlotId; readonly revision: number; readonly to: UserId };

/** A manager gives a received home to another caseworker of the municipality. */
export async function reassignSlot(
  scope: Scope,
  input: ReassignSlotInput,
): Promise<Result<{ readonly revision: number }, SlotActError | { readonly code: 'not-a-caseworker' }>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
