import type { Scope, UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { doneFor } from '@/lib/domain/slot/standing-in';
import type { CaseEvent, SeenBy } from '@/lib/domain/vacancy/case-event';
import { instant, together } from '../append';
import { changesAt } from '../live/live-statements';
import type { HotTx } from '../transaction';
import { eventRow, INSERT_EVENTS } from '../vacancies/case-events';
import type { LockedSlot, SlotColumns } from './slots-lock';

const MOVE_SLOT = `
  UPDATE slot s SET state = r.state, name_due = r.name_due, seen_at = r.seen_at, seen_by = r.seen_by, claimed_at = r.claimed_at,
    claimed_by = r.claimed_by, rent_until = r.rent_until, completed_at = r.completed_at, lease_signed_on = r.lease_signed_on,
    closed_at = r.closed_at, revision = r.revision
  FROM jsonb_populate_record(NULL::slot, $1::jsonb -> 'slot') AS r WHERE s.id = r.id`;

const MOVE_VACANCY = `
  UPDATE vacancy v SET state = r.state, takeover_on = r.takeover_on, changed_at = r.changed_at, revision = v.revision + 1
  FROM jsonb_populate_record(NULL::vacancy, $1::jsonb -> 'vacancy') AS r WHERE v.id = r.id`;

const MOVE = together([MOVE_SLOT, MOVE_VACANCY, INSERT_EVENTS]);
const REMEMBER = together([MOVE_SLOT, INSERT_EVENTS]);

export type SlotEvent = { readonly event: CaseEvent; readonly seenBy?: SeenBy };

export type SlotMove = {
  readonly set: Partial<SlotColumns>;
  readonly takeoverOn?: CalendarDate | null;
  readonly events: readonly SlotEvent[];
};

/** Moves a held home and its vacancy, and remembers it, in one statement. Answers the new revision. */
export async function moveSlot(tx: HotTx, scope: Scope, slot: LockedSlot, move: SlotMove): Promise<number> {
  const revision = slot.revision + 1;
  const after = { ...slot, ...move.set, revision };
  const { takeoverOn = slot.takeoverOn } = move;
  const vacancy = {
    id: slot.vacancyId,
    state: after.state,
    takeover_on: takeoverOn,
    changed_at: instant(slot.now),
  };
  const document = { slot: slotRow(after), vacancy, events: eventRows(scope, slot, move.events) };
  changesAt(tx, slot);
  await tx.query({ name: 'move-slot', text: MOVE, values: [JSON.stringify(document)] });
  return revision;
}

/** The same for what leaves the vacancy where it is; `counts` says whether forms shown before are stale after it. */
export async function noteOnSlot(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  { set, events, counts }: Omit<SlotMove, 'takeoverOn'> & { readonly counts: boolean },
): Promise<number> {
  const revision = slot.revision + (counts ? 1 : 0);
  const document = { slot: slotRow({ ...slot, ...set, revision }), events: eventRows(scope, slot, events) };
  changesAt(tx, slot);
  await tx.query({ name: 'note-on-slot', text: REMEMBER, values: [JSON.stringify(document)] });
  return revision;
}

const slotRow = (slot: SlotColumns & Pick<LockedSlot, 'id' | 'revision'>) => ({
  id: slot.id,
  revision: slot.revision,
  state: slot.state,
  name_due: slot.nameDue,
  seen_at: slot.seenAt,
  seen_by: slot.seenBy,
  claimed_at: slot.claimedAt,
  claimed_by: slot.claimedBy,
  rent_until: slot.rentUntil,
  completed_at: slot.completedAt,
  lease_signed_on: slot.leaseSignedOn,
  closed_at: slot.closedAt,
});

// Here, where every act on a held home passes, so that none forgets for whom it was done.
const eventRows = (scope: Scope, slot: LockedSlot, events: readonly SlotEvent[]) =>
  events.map(({ event, seenBy }) =>
    eventRow(scope, {
      vacancyId: slot.vacancyId,
      organisationId: slot.organisationId,
      municipalityId: slot.municipalityId,
      at: slot.now,
      event,
      onBehalfOf: actsAsMunicipality(scope)
        ? doneFor(scope.userId, slot, { kind: event.kind, today: dayOfInstant(slot.now) })
        : null,
      ...(seenBy ? { seenBy } : {}),
    }),
  );

const actsAsMunicipality = (scope: Scope): scope is UserScope =>
  scope.kind === 'USER' && scope.side === 'MUNICIPALITY';
