import type { CalendarDate } from '../shared/calendar-date';
import type { SlotCase } from './slot-case';

const SLOT_STEPS = ['OFFERED', 'CLAIMED', 'NAMED', 'HANDED_OVER', 'COMPLETED'] as const;
type Name = (typeof SLOT_STEPS)[number] | 'RETURNED' | 'VOIDED';

/** When it happened; `YET` when it is still to come, and null when nobody has noted the day. */
export type SlotStep = { readonly step: Name; readonly when: Date | CalendarDate | 'YET' | null };

/**
 * How far an allocation has come: while it runs, what has happened and what is still to come; once it is over, what happened and how it
 * ended, and nothing that is not going to.
 */
export function slotSteps(file: SlotCase): readonly SlotStep[] {
  const { state } = file.slot;
  const isOver = state === 'COMPLETED' || state === 'RETURNED' || state === 'VOIDED';
  const happened = whenOf(file, isOver);
  const steps = SLOT_STEPS.map((step): SlotStep => ({ step, when: happened[step] ?? 'YET' }));
  if (!isOver) return steps;
  const past = steps.filter(({ when }) => when !== 'YET');
  if (state === 'COMPLETED') return past;
  return [...past.filter(({ step }) => step !== 'COMPLETED'), { step: state, when: endOf(file) }];
}

function whenOf({ slot, namings, contacts, leaseSignedOn }: SlotCase, isOver: boolean) {
  const [latest] = namings;
  const naming = isOver ? latest : namings.find(({ withdrawnAt }) => withdrawnAt === null);
  const contact = naming && contacts.find(({ handedOverAt }) => handedOverAt >= naming.namedAt);
  return {
    ...{ OFFERED: slot.offeredOn, CLAIMED: slot.claimedAt, NAMED: naming?.namedAt },
    ...{ HANDED_OVER: contact?.handedOverAt, COMPLETED: leaseSignedOn },
  };
}

/** A void is dated by the naming that fell with it; without one the case's history tells the day. */
const endOf = ({ returned, namings, slot }: SlotCase): Date | null =>
  slot.state === 'RETURNED'
    ? (returned?.returnedAt ?? null)
    : (namings.find(({ withdrawnAs }) => withdrawnAs === 'VOIDED')?.withdrawnAt ?? null);
