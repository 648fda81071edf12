import type { UserScope } from '@/lib/domain/access/scope';
import type { SlotId } from '@/lib/domain/shared/ids';
import { reassignSlot } from './reassign-slot';

/** Makes a home that another system received the caseworker's own. */
export const takeOverSlot = (
  scope: UserScope,
  input: { readonly slotId: SlotId; readonly revision: number },
): ReturnType<typeof reassignSlot> => reassignSlot(scope, { ...input, to: scope.userId });
