import { type LockedSlot, lockSlot } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import { type HeldTransitional, lockTransitional } from '@/lib/data/transitional/transitional-write';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type NotOurs = { readonly code: 'not-found' } | { readonly code: 'not-let' };
export type HoldError = NotOurs | ChangedMeanwhile | { readonly code: 'not-recorded' | 'already-ended' };

export type Held = { readonly slot: LockedSlot; readonly home: HeldTransitional };

/** A turn whose home is let to whom the municipality named: only such a one is its to use. */
export async function holdLetSlot(
  tx: HotTx,
  scope: Scope,
  slotId: SlotId,
): Promise<Result<LockedSlot, NotOurs>> {
  const slot = await lockSlot(tx, scope, slotId);
  if (slot === null || actorOf(scope).side === 'ORGANISATION') return err({ code: 'not-found' });
  return slot.state === 'COMPLETED' ? ok(slot) : err({ code: 'not-let' });
}

/** The same with what is recorded of it, which is still running and as it was when the form was shown. */
export async function holdTransitional(
  tx: HotTx,
  scope: Scope,
  asked: { readonly slotId: SlotId; readonly revision: number },
): Promise<Result<Held, HoldError>> {
  const slot = await holdLetSlot(tx, scope, asked.slotId);
  if (!slot.ok) return slot;
  const home = await lockTransitional(tx, scope, slot.value);
  if (home === null) return err({ code: 'not-recorded' });
  const { by, at } = home;
  if (home.revision !== asked.revision) return err({ code: 'changed-meanwhile', by, at });
  return home.ended ? err({ code: 'already-ended' }) : ok({ slot: slot.value, home });
}
