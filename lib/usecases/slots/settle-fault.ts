import { appendCorrection } from '@/lib/data/books/ledger';
import { counterOf, lockCountersOf, lockSlot } from '@/lib/data/slots/slots-lock';
import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { findSlotOfReturn, putSettlement, readReturn } from '@/lib/data/slots/slots-returns';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { quarterMoved } from '@/lib/domain/allocation/legal-basis';
import { formatFraction, negate, ONE } from '@/lib/domain/shared/fraction';
import type { SlotReturnId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type Settlement, settle } from '@/lib/domain/slot/fault';
import type { HeldWithCounters } from './enter-return';
import { isManager } from './hold-slot';
import type { NotFound } from './slot-errors';

export type SettleFaultInput = {
  readonly returnId: SlotReturnId;
  readonly settlement: Settlement;
  readonly reason: string;
};

export type SettledFault = { readonly settlement: Settlement; readonly final: boolean };
export type SettleFaultError =
  | NotFound
  | { readonly code: 'manager-needed' | 'not-contested' | 'already-proposed' };

/**
 * The managers of both sides settle a contested fault: the second to agree makes it final. Reversed, the turn that was
 * given back is taken again by a counter-entry.
 */
export function settleFault(
  scope: Scope,
  input: SettleFaultInput,
): Promise<Result<SettledFault, SettleFaultError>> {
  const { returnId, settlement, reason } = input;
  return inHotTransaction(scope, async (tx) => {
    const slotId = await findSlotOfReturn(tx, scope, returnId);
    const counters = slotId ? await lockCountersOf(tx, scope, slotId) : [];
    const slot = slotId && (await lockSlot(tx, scope, slotId));
    if (!slot) return err({ code: 'not-found' });
    const { side, userId } = actorOf(scope);
    if (!isManager(scope) || side === 'SYSTEM') return err({ code: 'manager-needed' });
    const step = settle(await readReturn(tx, scope, slot), side, settlement);
    if (!step.ok) return step;
    const { final } = step.value;
    const correction =
      final && settlement === 'REVERSED' ? await takeAgain(tx, scope, { slot, counters }) : null;
    await putSettlement(tx, scope, slot, { side, settlement, reason, by: userId, final });
    const payload = { returnId, settlement, final, correction };
    const events = [{ event: { kind: 'FAULT_SETTLED', payload } }] as const;
    await noteOnSlot(tx, scope, slot, { set: {}, events, counts: true });
    return ok(step.value);
  });
}

/** A voided vacancy has nothing left in its counter, so there is nothing to take again. */
async function takeAgain(
  tx: HotTx,
  scope: Scope,
  { slot, counters }: HeldWithCounters,
): Promise<string | null> {
  const counter = slot.vacancyState === 'VOIDED' ? null : counterOf(slot, counters);
  if (counter === null) return null;
  const { vacancyId, legalBasis, now: at } = slot;
  const amount = negate(ONE);
  const quarterTurns = quarterMoved(legalBasis, 1);
  await appendCorrection(tx, scope, counter, {
    kind: 'SETTLED',
    ...{ vacancyId, amount, quarterTurns, reason: 'REVERSED', at },
  });
  return formatFraction(amount);
}
