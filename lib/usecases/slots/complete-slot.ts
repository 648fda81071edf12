import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import type { SlotActError } from './slot-errors';

export type CompleteSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly leaseSignedOn: CalendarDate;
  readonly takeoverOn: CalendarDate;
  readonly byTelephone: ByTelephone | null;
};

export type CompleteSlotError =
  | SlotActError
  | { readonly code: 'signed-in-the-future' | 'signed-before-naming' | 'takeover-before-signing' };

/** The lease is signed: the municipality's rent stops at the takeover. */
export async function completeSlot(
  scope: Scope,
  input: CompleteSlotInput,
): Promise<Result<{ readonly revision: number }, CompleteSlotError>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
