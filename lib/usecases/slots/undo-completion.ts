import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import type { SlotActError } from './slot-errors';

export type UndoCompletionInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly reason: string;
  readonly byTelephone: ByTelephone | null;
};

/** Takes a signing back until the takeover; the citizen is named again and the reason is a note that both see. */
export async function undoCompletion(
  scope: Scope,
  input: UndoCompletionInput,
): Promise<
  Result<
    { readonly revision: number },
    SlotActError | { readonly code: 'takeover-passed'; readonly takeoverOn: CalendarDate }
  >
> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
