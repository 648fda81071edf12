import type { SystemScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import type { SlotState } from '@/lib/domain/slot/slot-state';
import type { HotTx } from '../transaction';

export type OutboxReader = 'MAIL' | 'WEBHOOKS';

/** An event of a case as it was committed, with how its home stands now. */
export type OutboxEvent = {
  readonly position: string;
  readonly id: string;
  readonly kind: string;
  readonly seenBy: 'BOTH' | 'ORGANISATION' | 'MUNICIPALITY';
  readonly occurredAt: Date;
  readonly actor: UserId | null;
  readonly vacancyId: string;
  readonly reference: string;
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly departmentId: string;
  readonly route: string | null;
  readonly tier: string | null;
  readonly slotId: string | null;
  readonly slotState: SlotState | null;
  readonly claimedBy: UserId | null;
  readonly answerDue: CalendarDate | null;
  readonly returnReason: string | null;
  readonly returnFault: 'ORGANISATION' | 'NOBODY' | null;
};

type Cursor = { readonly position: string; readonly id: string };

const LOCK = `
  SELECT position::text AS position, event_id::text AS id FROM outbox_cursor WHERE name = $1 FOR NO KEY UPDATE SKIP LOCKED`;

/** Where the reader goes on from, held until the transaction ends; null when another server is reading. */
export async function lockCursor(tx: HotTx, _scope: SystemScope, name: OutboxReader): Promise<Cursor | null> {
  const { rows } = await tx.query<Cursor>({ name: 'lock-outbox-cursor', text: LOCK, values: [name] });
  return rows[0] ?? null;
}

const READ = `
  SELECT e.position::text AS position, e.id::text AS id, e.kind, e.seen_by AS "seenBy", e.occurred_at AS "occurredAt", e.actor_id AS actor,
    e.vacancy_id AS "vacancyId", v.reference, e.organisation_id AS "organisationId", e.municipality_id AS "municipalityId",
    v.department_id AS "departmentId", d.route, d.tier, s.id AS "slotId", s.state AS "slotState", s.claimed_by AS "claimedBy",
    s.answer_due::text AS "answerDue", r.reason AS "returnReason", r.fault AS "returnFault"
  FROM (SELECT * FROM events_since($1, $2) ORDER BY position, id LIMIT $3) e JOIN vacancy v ON v.id = e.vacancy_id
    LEFT JOIN decision d ON d.vacancy_id = e.vacancy_id LEFT JOIN slot s ON s.vacancy_id = e.vacancy_id
    LEFT JOIN slot_return r ON r.slot_id = s.id
  ORDER BY e.position, e.id`;

/** What was committed after the cursor, of all tenants, in the order that no later commit can change. */
export async function readEventsAfter(
  tx: HotTx,
  _scope: SystemScope,
  { position, id }: Cursor,
  atMost: number,
): Promise<readonly OutboxEvent[]> {
  const values = [position, id, atMost];
  return (await tx.query<OutboxEvent>({ name: 'read-outbox', text: READ, values })).rows;
}

const MOVE = `UPDATE outbox_cursor SET position = $2, event_id = $3, moved_at = clock_timestamp() WHERE name = $1`;

export async function moveCursor(
  tx: HotTx,
  _scope: SystemScope,
  name: OutboxReader,
  { position, id }: Cursor,
): Promise<void> {
  await tx.query({ name: 'move-outbox-cursor', text: MOVE, values: [name, position, id] });
}

const SKIP = `UPDATE outbox_cursor SET position = events_settled_before(), event_id = 0, moved_at = clock_timestamp()`;

/** What has happened until now is not told of: for a demonstration whose past has just been played. */
export async function skipToNow(tx: HotTx, _scope: SystemScope): Promise<void> {
  await tx.query({ text: SKIP });
}
