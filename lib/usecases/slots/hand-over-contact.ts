import { readKeptMonths } from '@/lib/data/slots/kept-periods';
import { eraseContactsOf, insertContact } from '@/lib/data/slots/slots-contacts';
import { noteOnSlot, type SlotEvent } from '@/lib/data/slots/slots-move';
import { findStandingNaming } from '@/lib/data/slots/slots-namings';
import { inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type ContactId, type SlotId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { eraseOn, type HandoverContact } from '@/lib/domain/slot/contact';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { holdSlot, refuse } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type HandOverContactInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly contact: HandoverContact;
};

export type HandedOver = {
  readonly contactId: ContactId;
  readonly eraseOn: CalendarDate;
  readonly revision: number;
};

/** Hands the named citizen's contact to the organisation, sealed; a second time replaces, and erases, the first. */
export function handOverContact(
  scope: Scope,
  input: HandOverContactInput,
): Promise<Result<HandedOver, SlotActError>> {
  return inHotTransaction(scope, async (tx) => {
    // Only where a naming stands that could be withdrawn.
    const question = { ...input, event: 'unname', act: 'MUNICIPALITY_ONLY', byTelephone: null } as const;
    const held = await holdSlot(tx, scope, question);
    if (!held.ok) return held;
    const { slot } = held.value;
    const naming = await findStandingNaming(tx, scope, slot);
    if (naming === null) return refuse(tx, scope, slot, 'no-citizen-named');
    const erased = await eraseContactsOf(tx, scope, slot);
    const contactId = asId<ContactId>(newId());
    const months = await readKeptMonths(tx, scope, {
      ...{ what: 'CONTACT', municipalityId: slot.municipalityId },
    });
    const day = eraseOn(dayOfInstant(slot.now), months);
    await insertContact(tx, scope, slot, {
      ...{ id: contactId, namingId: naming.id, eraseOn: day, handedOverBy: actorOf(scope).userId },
      sealed: seal(JSON.stringify(input.contact), contactId),
    });
    const told: SlotEvent = { event: { kind: 'CONTACT_HANDED_OVER', payload: { contactId } } };
    const events = [...contactsErased(erased), told];
    const revision = await noteOnSlot(tx, scope, slot, { set: {}, events, counts: true });
    return ok({ contactId, eraseOn: day, revision });
  });
}

/** The log of a deletion: which contact, never whose. */
export const contactsErased = (contactIds: readonly ContactId[]): readonly SlotEvent[] =>
  contactIds.length === 0 ? [] : [{ event: { kind: 'CONTACT_ERASED', payload: { contactIds } } }];
