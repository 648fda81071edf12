import { lockCounters } from '@/lib/data/counters';
import { appendCorrection } from '@/lib/data/ledger';
import { eraseContactsOf } from '@/lib/data/slots-contacts';
import type { LockedSlot } from '@/lib/data/slots-lock';
import { moveSlot, type SlotEvent } from '@/lib/data/slots-move';
import { withdrawNaming } from '@/lib/data/slots-namings';
import { insertReturn } from '@/lib/data/slots-returns';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { amountOf, returnEntry } from '@/lib/domain/allocation/ledger';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type Fraction, formatFraction } from '@/lib/domain/shared/fraction';
import { asId, type SlotReturnId } from '@/lib/domain/shared/ids';
import { rentUntilAfterReturn } from '@/lib/domain/slot/rent-owed';
import { newId } from '@/lib/platform/new-id';
import { contactsErased } from './hand-over-contact';
import { agreementOf } from './hold-slot';

export type NewReturnOf = {
  readonly reason: ReturnReason;
  readonly textShared: string;
  readonly textInternal: string;
  readonly events: readonly SlotEvent[];
};

export type ReturnedSlot = {
  readonly returnId: SlotReturnId;
  readonly fault: 'ORGANISATION' | 'NOBODY';
  readonly revision: number;
};

/**
 * Gives a held home back: the naming no longer stands, the contact is erased, and where the organisation is at fault the
 * turn goes back into the counter at once. A vacancy that was not counted changes its state only.
 */
export async function enterReturn(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  given: NewReturnOf,
): Promise<ReturnedSlot> {
  const agreement = await agreementOf(tx, scope, slot);
  const entry = returnEntry(agreement, given.reason);
  const fault = entry === null ? 'NOBODY' : 'ORGANISATION';
  if (slot.state === 'NAMED') await withdrawNaming(tx, scope, slot, 'RETURNED');
  const erased = await eraseContactsOf(tx, scope, slot);
  const correction =
    entry === null ? null : await giveBack(tx, scope, slot, { amount: amountOf(entry), ...given });
  const returnId = asId<SlotReturnId>(newId());
  const { reason, textShared, textInternal } = given;
  const returnedBy = actorOf(scope).userId;
  await insertReturn(tx, scope, slot, { id: returnId, reason, fault, textShared, textInternal, returnedBy });
  const on = dayOfInstant(slot.now);
  const rentUntil = rentUntilAfterReturn(
    { from: slot.rentFrom },
    { on, afterClaim: slot.state !== 'OFFERED', fault },
  );
  const revision = await moveSlot(tx, scope, slot, {
    set: { state: 'RETURNED', closedAt: slot.now, rentUntil },
    events: [
      { event: { kind: 'RETURNED', payload: { returnId, reason, correction } } },
      ...contactsErased(erased),
      ...given.events,
    ],
  });
  return { returnId, fault, revision };
}

type Given = { readonly amount: Fraction; readonly reason: ReturnReason };

async function giveBack(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  { amount, reason }: Given,
): Promise<string | null> {
  if (slot.counterId === null) return null;
  const counters = await lockCounters(tx, scope, [slot.departmentId]);
  const counter = counters.find(({ id }) => id === slot.counterId);
  if (counter === undefined) throw new Error('The counter of a counted vacancy is not there');
  await appendCorrection(tx, scope, counter, {
    ...{ kind: 'RETURNED', vacancyId: slot.vacancyId, amount, reason, at: slot.now },
  });
  return formatFraction(amount);
}
