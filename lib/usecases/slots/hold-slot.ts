import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import { findLastAct, type LockedSlot, lockSlot } from '@/lib/data/slots/slots-lock';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isOwnHome } from '@/lib/domain/slot/standing-in';
import type { ByTelephone, TelephoneAct } from '@/lib/domain/slot/telephone';
import { nextState, type StateRejection, type VacancyEvent } from '@/lib/domain/vacancy/vacancy-state';
import { callFor } from './by-telephone';
import type { SlotActError } from './slot-errors';

export type HoldSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  /** What is about to happen: the state must allow it. */
  readonly event: VacancyEvent;
  readonly act: TelephoneAct | 'MUNICIPALITY_ONLY';
  readonly byTelephone: ByTelephone | null;
};

export type HeldSlot = {
  readonly slot: LockedSlot;
  /** Set when the act is the other party's, recorded after a call. */
  readonly call: ByTelephone | null;
};

/**
 * Holds the home and asks everything again that a page may have shown: is it ours, is it our act, does the state allow it,
 * is it my home, and is it as it was when the form was shown? The order makes the loser of a race hear who won it.
 */
export async function holdSlot(
  tx: HotTx,
  scope: Scope,
  input: HoldSlotInput,
): Promise<Result<HeldSlot, SlotActError>> {
  const slot = await lockSlot(tx, scope, input.slotId);
  if (slot === null) return err({ code: 'not-found' });
  const call = callFor(scope, slot, input);
  if (!call.ok) return call;
  const next = nextState(slot.vacancyState, input.event);
  if (!next.ok) return refuse(tx, scope, slot, next.error.code);
  if (isColleagues(scope, slot)) {
    return err({ code: 'claimed-by-colleague', claimedBy: slot.claimedByName ?? '' });
  }
  if (slot.revision !== input.revision) {
    return err({ code: 'changed-meanwhile', ...(await findLastAct(tx, scope, slot)) });
  }
  return ok({ slot, call: call.value });
}

/** The state does not allow it: what is so, who made it so, and when. */
export async function refuse(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  code: StateRejection,
): Promise<{ readonly ok: false; readonly error: SlotActError }> {
  const { claimedByName, claimedAt } = slot;
  if (code === 'already-claimed' && claimedByName !== null && claimedAt !== null) {
    return err({ code, by: claimedByName, at: claimedAt });
  }
  return err({ code, ...(await findLastAct(tx, scope, slot)) });
}

/** Received by somebody else, for whom the actor neither stands in nor is the manager, and who is no system. */
export function isColleagues(scope: Scope, slot: LockedSlot): boolean {
  if (scope.kind === 'SYSTEM' || scope.side !== 'MUNICIPALITY' || scope.role === 'MANAGER') return false;
  return !isOwnHome(scope.userId, slot, dayOfInstant(slot.now));
}

/** A manager, or the system on somebody's behalf. */
export const isManager = (scope: Scope): boolean => scope.kind === 'SYSTEM' || scope.role === 'MANAGER';

/** May the scope act as the municipality? The other side never reaches these acts through the pages. */
export const isMunicipality = (scope: Scope): boolean => actorOf(scope).side !== 'ORGANISATION';

/** The agreement version that the home was decided by, which stays its own. */
export async function agreementOf(tx: HotTx, scope: Scope, slot: LockedSlot): Promise<Agreement> {
  const agreements = await readAgreements(tx, scope, [slot.agreementVersionId]);
  const agreement = agreements.get(slot.agreementVersionId);
  if (!agreement) throw new Error('The decision names no agreement version that can be read');
  return agreement;
}
