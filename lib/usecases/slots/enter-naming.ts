import type { LockedSlot } from '@/lib/data/slots/slots-lock';
import { moveSlot, type SlotEvent } from '@/lib/data/slots/slots-move';
import { type Confirmation, insertNaming } from '@/lib/data/slots/slots-namings';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { asId, type NamingId, type UserId } from '@/lib/domain/shared/ids';
import type { NamingAnswers } from '@/lib/domain/slot/naming-answers';
import { newId } from '@/lib/platform/new-id';

export type NewNamingOf = {
  readonly caseReference: string;
  readonly answers: NamingAnswers;
  readonly specialCriteria: boolean;
  readonly namedBy: UserId;
  /** When the demands were confirmed: at the naming, or when the exception was asked for. */
  readonly confirmedAt: Date;
  /** The manager behind the exceptions; the namer herself when she is one. */
  readonly approvedBy: UserId;
  /** What else is remembered together with the naming. */
  readonly events: readonly SlotEvent[];
};

export type Named = {
  readonly kind: 'NAMED';
  readonly namingId: NamingId;
  readonly specialCriteria: boolean;
  readonly revision: number;
};

/** Enters the naming as both may know it, the municipality's own side of it, and moves the home. */
export async function enterNaming(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  given: NewNamingOf,
): Promise<Named> {
  const namingId = asId<NamingId>(newId());
  const { specialCriteria, namedBy, caseReference } = given;
  const confirmations = confirmationsOf(slot, given);
  await insertNaming(tx, scope, slot, {
    id: namingId,
    specialCriteria,
    namedBy,
    caseReference,
    confirmations,
  });
  const revision = await moveSlot(tx, scope, slot, {
    set: { state: 'NAMED' },
    events: [...given.events, { event: { kind: 'NAMED', payload: { namingId, specialCriteria } } }],
  });
  return { kind: 'NAMED', namingId, specialCriteria, revision };
}

function confirmationsOf(slot: LockedSlot, given: NewNamingOf): readonly Confirmation[] {
  const { answers, namedBy, confirmedAt, approvedBy } = given;
  return [
    ...answers.confirmed.map((demand) => ({
      demand,
      confirmedBy: namedBy,
      confirmedAt: confirmedAt.toISOString(),
    })),
    ...answers.exceptions.map(({ demand, reason }) => ({
      demand,
      exceptionReason: reason,
      approvedBy,
      approvedAt: slot.now.toISOString(),
    })),
  ];
}
