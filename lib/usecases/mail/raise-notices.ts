import { lockCursor, moveCursor, type OutboxEvent, readEventsAfter } from '@/lib/data/mail/outbox';
import { inHotTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import { type EventToTell, occasionsOfEvent } from '@/lib/domain/notice/occasions-of-event';
import { tellOffices } from './tell-offices';

const PORTION = 500;

/**
 * Reads on in the events that were committed, and writes down whom they are told to. The cursor moves in the same transaction, so that
 * an event is told of once, whatever falls over; while one server reads, the others go on their way.
 */
export async function raiseNotices(scope: SystemScope): Promise<{ readonly notices: number }> {
  let notices = 0;
  for (;;) {
    const portion = await inHotTransaction(scope, async (tx) => {
      const cursor = await lockCursor(tx, scope, 'MAIL');
      if (cursor === null) return null;
      const events = await readEventsAfter(tx, scope, cursor, PORTION);
      const last = events.at(-1);
      if (last === undefined) return null;
      const told = await tellOffices(
        tx,
        scope,
        events.flatMap((event) => occasionsOfEvent(toTell(event))),
      );
      await moveCursor(tx, scope, 'MAIL', last);
      return { told, full: events.length === PORTION };
    });
    notices += portion?.told ?? 0;
    if (!portion?.full) return { notices };
  }
}

const toTell = (event: OutboxEvent): EventToTell => ({
  ...{ eventId: event.id, kind: event.kind, actor: event.actor, vacancyId: event.vacancyId },
  reference: event.reference,
  organisationId: event.organisationId,
  municipalityId: event.municipalityId,
  slot:
    event.slotId && event.slotState && event.answerDue
      ? {
          ...{ id: event.slotId, state: event.slotState },
          ...{ claimedBy: event.claimedBy, answerDue: event.answerDue },
        }
      : null,
  returned: event.returnFault && {
    ...{ fault: event.returnFault, expired: event.returnReason === 'DEADLINE_EXPIRED' },
  },
});
