import { type LockedSlot, lockSlot } from '@/lib/data/slots/slots-lock';
import { findNamingRequest, type NamingRequest } from '@/lib/data/slots/slots-requests';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { nextState } from '@/lib/domain/vacancy/vacancy-state';
import { isMunicipality, refuse } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type HeldRequest = { readonly slot: LockedSlot; readonly request: NamingRequest };

/** Holds the home of a waiting exception and reads the request again under the lock. */
export async function holdRequest(
  tx: HotTx,
  scope: Scope,
  id: NamingRequestId,
): Promise<Result<HeldRequest, SlotActError | { readonly code: 'request-answered' }>> {
  const before = isMunicipality(scope) ? await findNamingRequest(tx, scope, id) : null;
  const slot = before && (await lockSlot(tx, scope, before.slotId));
  const request = slot && (await findNamingRequest(tx, scope, id));
  if (!slot || !request) return err({ code: 'not-found' });
  if (!request.waiting) return err({ code: 'request-answered' });
  const next = nextState(slot.vacancyState, 'name');
  return next.ok ? ok({ slot, request }) : refuse(tx, scope, slot, next.error.code);
}
