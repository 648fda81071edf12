import type { LockedSlot } from '@/lib/data/slots/slots-lock';
import { moveSlot } from '@/lib/data/slots/slots-move';
import { findStandingNaming, type StandingNaming } from '@/lib/data/slots/slots-namings';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { laterOf } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { recordCall } from './by-telephone';
import { holdSlot, refuse } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type CompleteSlotInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly leaseSignedOn: CalendarDate;
  readonly takeoverOn: CalendarDate;
  readonly byTelephone: ByTelephone | null;
};

type WrongDay = {
  readonly code: 'signed-in-the-future' | 'signed-before-naming' | 'takeover-before-signing';
};
export type CompleteSlotError = SlotActError | WrongDay;

/** The lease is signed: the municipality's rent stops at the takeover. */
export function completeSlot(
  scope: Scope,
  input: CompleteSlotInput,
): Promise<Result<{ readonly revision: number }, CompleteSlotError>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdSlot(tx, scope, { ...input, event: 'complete', act: 'COMPLETE' });
    if (!held.ok) return held;
    const { slot, call } = held.value;
    const naming = await findStandingNaming(tx, scope, slot);
    if (naming === null) return refuse(tx, scope, slot, 'no-citizen-named');
    const wrong = wrongDay(input, slot, naming);
    if (wrong !== null) return err(wrong);
    const calls = await recordCall(tx, scope, slot, { act: 'COMPLETE', call });
    const { leaseSignedOn, takeoverOn } = input;
    const rentUntil = laterOf(takeoverOn, slot.rentFrom);
    const revision = await moveSlot(tx, scope, slot, {
      set: { state: 'COMPLETED', completedAt: slot.now, leaseSignedOn, rentUntil },
      takeoverOn,
      events: [{ event: { kind: 'COMPLETED', payload: { signedOn: leaseSignedOn } } }, ...calls],
    });
    return ok({ revision });
  });
}

function wrongDay(
  { leaseSignedOn, takeoverOn }: CompleteSlotInput,
  { now }: LockedSlot,
  { namedAt }: StandingNaming,
): WrongDay | null {
  if (leaseSignedOn > dayOfInstant(now)) return { code: 'signed-in-the-future' };
  if (leaseSignedOn < dayOfInstant(namedAt)) return { code: 'signed-before-naming' };
  return takeoverOn < leaseSignedOn ? { code: 'takeover-before-signing' } : null;
}
