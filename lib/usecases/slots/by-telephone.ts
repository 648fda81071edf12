import type { LockedSlot } from '@/lib/data/slots/slots-lock';
import type { SlotEvent } from '@/lib/data/slots/slots-move';
import { insertTelephoneAct } from '@/lib/data/slots/slots-telephone';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { asId, type TelephoneActId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type ByTelephone, sideOfAct, type TelephoneAct } from '@/lib/domain/slot/telephone';
import { newId } from '@/lib/platform/new-id';
import type { NotFound, TelephoneError } from './slot-errors';

type Question = {
  readonly act: TelephoneAct | 'MUNICIPALITY_ONLY';
  readonly byTelephone: ByTelephone | null;
};

/**
 * Is the act the actor's own (null), or the other party's, recorded after a call? Somebody else's act without a call is
 * refused; an act that only the municipality can do has no home on the other side.
 */
export function callFor(
  scope: Scope,
  { now }: Pick<LockedSlot, 'now'>,
  { act, byTelephone }: Question,
): Result<ByTelephone | null, TelephoneError | NotFound> {
  const { side } = actorOf(scope);
  if (act === 'MUNICIPALITY_ONLY') return side === 'ORGANISATION' ? err({ code: 'not-found' }) : ok(null);
  const whose = sideOfAct(act);
  if (side === 'SYSTEM' || side === whose) return ok(null);
  if (byTelephone === null) return whose === 'EITHER' ? ok(null) : err({ code: 'telephone-needed' });
  return byTelephone.spokeAt > now ? err({ code: 'spoke-in-the-future' }) : ok(byTelephone);
}

/** Enters the call beside the act, for the other party to confirm or contest. Nothing without a call. */
export async function recordCall(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  { act, call }: { readonly act: TelephoneAct; readonly call: ByTelephone | null },
): Promise<readonly SlotEvent[]> {
  const { userId, side } = actorOf(scope);
  if (call === null || side === 'SYSTEM') return [];
  const id = asId<TelephoneActId>(newId());
  await insertTelephoneAct(tx, scope, slot, { ...call, id, act, recordedSide: side, recordedBy: userId });
  return [{ event: { kind: 'TELEPHONE_RECORDED', payload: { actId: id, act } } }];
}
