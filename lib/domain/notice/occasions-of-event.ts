import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import { RUNNING_STATES } from '../slot/changed-unseen';
import type { SlotState } from '../slot/slot-state';
import type { Occasion, OfficeId } from './occasion';

/** An event of a case, and how its home stands by now. */
export type EventToTell = {
  readonly eventId: string;
  readonly kind: string;
  readonly actor: UserId | null;
  readonly vacancyId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly slot: {
    readonly id: string;
    readonly state: SlotState;
    readonly claimedBy: UserId | null;
    readonly answerDue: CalendarDate;
  } | null;
  readonly returned: { readonly fault: 'ORGANISATION' | 'NOBODY'; readonly expired: boolean } | null;
};

/** What the event gives colleagues to hear. What has been overtaken meanwhile is not told. */
export function occasionsOfEvent(event: EventToTell): readonly Occasion[] {
  const { slot } = event;
  if (slot === null) return [];
  switch (event.kind) {
    case 'OFFERED':
      return slot.state === 'OFFERED' ? [newHome(event, slot)] : [];
    case 'CHANGED':
      return RUNNING_STATES.includes(slot.state) ? [dataChanged(event, slot)] : [];
    case 'RETURNED':
      return returned(event, slot);
    default:
      return [];
  }
}

type Slot = NonNullable<EventToTell['slot']>;

const municipality = ({ municipalityId: id }: EventToTell): OfficeId => ({ side: 'MUNICIPALITY', id });
const organisation = ({ organisationId: id }: EventToTell): OfficeId => ({ side: 'ORGANISATION', id });

const base = ({ eventId, reference, actor }: EventToTell, slot: Slot) => ({
  ...{ key: `event:${eventId}`, reference, actor, handler: null, day: null, about: null },
  page: { page: 'SLOT', id: slot.id } as const,
});

const newHome = (event: EventToTell, slot: Slot): Occasion => ({
  ...base(event, slot),
  ...{ kind: 'NEW_HOME', office: municipality(event), day: slot.answerDue },
});

const dataChanged = (event: EventToTell, slot: Slot): Occasion => ({
  ...base(event, slot),
  ...{ kind: 'DATA_CHANGED', office: municipality(event), handler: slot.claimedBy },
});

/** The organisation hears that the home came back; the municipality too, when only the deadline gave it back. */
function returned(event: EventToTell, slot: Slot): readonly Occasion[] {
  if (event.returned === null) return [];
  const back = { ...base(event, slot), office: organisation(event) };
  const told: Occasion =
    event.returned.fault === 'ORGANISATION'
      ? { ...back, kind: 'FAULT_BOOKED' }
      : { ...back, kind: 'HOME_RETURNED', page: { page: 'VACANCY', id: event.vacancyId } };
  if (!event.returned.expired) return [told];
  const expired: Occasion = {
    ...base(event, slot),
    ...{ key: `event:${event.eventId}:expired`, kind: 'DEADLINE_PASSED', office: municipality(event) },
    day: slot.answerDue,
  };
  return [told, expired];
}
