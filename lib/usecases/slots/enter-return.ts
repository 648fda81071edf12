import type { LockedCounter } from '@/lib/data/books/counters';
import { appendCorrection } from '@/lib/data/books/ledger';
import { eraseContactsOf } from '@/lib/data/slots/slots-contacts';
import { counterOf, type LockedSlot } from '@/lib/data/slots/slots-lock';
import { moveSlot, type SlotEvent } from '@/lib/data/slots/slots-move';
import { withdrawNaming } from '@/lib/data/slots/slots-namings';
import { insertReturn } from '@/lib/data/slots/slots-returns';
import type { HotTx } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { amountOf, returnEntry } from '@/lib/domain/allocation/ledger';
import { quarterMoved } from '@/lib/domain/allocation/legal-basis';
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

/** A home under lock, and the counters that were locked before it. */
export type HeldWithCounters = {
  readonly slot: LockedSlot;
  readonly counters: readonly LockedCounter[];
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
  held: HeldWithCounters,
  given: NewReturnOf,
): Promise<ReturnedSlot> {
  const { slot } = held;
  const agreement = await agreementOf(tx, scope, slot);
  const entry = returnEntry(agreement, given.reason);
  const fault = entry === null ? 'NOBODY' : 'ORGANISATION';
  if (slot.state === 'NAMED') await withdrawNaming(tx, scope, slot, 'RETURNED');
  const erased = await eraseContactsOf(tx, scope, slot);
  const correction =
    entry === null
      ? null
      : await giveBack(tx, scope, held, { amount: amountOf(entry), reason: given.reason });
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
  { slot, counters }: HeldWithCounters,
  { amount, reason }: Given,
): Promise<string | null> {
  const counter = counterOf(slot, counters);
  if (counter === null) return null;
  const { vacancyId, legalBasis, now: at } = slot;
  const quarterTurns = quarterMoved(legalBasis, -1);
  await appendCorrection(tx, scope, counter, {
    kind: 'RETURNED',
    ...{ vacancyId, amount, quarterTurns, reason, at },
  });
  return formatFraction(amount);
}
