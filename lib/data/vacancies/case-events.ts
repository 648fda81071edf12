import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { UserId, VacancyId } from '@/lib/domain/shared/ids';
import type { CaseEvent, SeenBy } from '@/lib/domain/vacancy/case-event';
import { insertFrom, instant, together } from '../append';
import { changesAt } from '../live/live-statements';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

export type NewEvent = Pick<Parties, 'organisationId' | 'municipalityId'> & {
  readonly vacancyId: VacancyId;
  readonly event: CaseEvent;
  readonly at: Date;
  readonly seenBy?: SeenBy;
  /** The absent colleague that the actor stands in for. */
  readonly onBehalfOf?: UserId | null;
};

const COLUMNS = [
  ...[
    'vacancy_id',
    'organisation_id',
    'municipality_id',
    'kind',
    'payload',
    'seen_by',
    'actor_id',
    'actor_side',
  ],
  'occurred_at',
];

/** Part of a statement that appends. */
export const INSERT_EVENTS = insertFrom('case_event', 'events', COLUMNS);

export function eventRow(scope: Scope, row: NewEvent) {
  const actor = actorOf(scope);
  return {
    vacancy_id: row.vacancyId,
    organisation_id: row.organisationId,
    municipality_id: row.municipalityId,
    kind: row.event.kind,
    payload: row.onBehalfOf ? { ...row.event.payload, onBehalfOf: row.onBehalfOf } : row.event.payload,
    seen_by: row.seenBy ?? 'BOTH',
    actor_id: actor.userId,
    actor_side: actor.side,
    occurred_at: instant(row.at),
  };
}

const APPEND = together([INSERT_EVENTS]);

/** Remembers what happened, in the same transaction as what it tells of. */
export async function appendEvents(tx: HotTx, scope: Scope, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  for (const event of events) changesAt(tx, event);
  const values = [JSON.stringify({ events: events.map((event) => eventRow(scope, event)) })];
  await tx.query({ name: 'append-events', text: APPEND, values });
}
