import type { Scope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { NotFound } from './slot-errors';

/** Remembers that the municipality has looked at the home; the first look counts and later ones change nothing. */
export async function markSlotSeen(
  scope: Scope,
  input: { readonly slotId: SlotId },
): Promise<Result<{ readonly seenAt: Date }, NotFound>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
