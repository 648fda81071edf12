import { readClocks } from '@/lib/data/mail/notices';
import { lockCursor, moveCursor, readEventsAfter } from '@/lib/data/mail/outbox';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { addDeliveries, listSubscriptions, readHorizon } from '@/lib/data/webhooks/webhook-outbox';
import { giveUpOld } from '@/lib/data/webhooks/webhook-queue';
import type { SystemScope } from '@/lib/domain/access/scope';
import { WEBHOOK_KEEPS_DAYS } from '@/lib/domain/notice/back-off';
import { bodyOf, isSentTo } from '@/lib/domain/webhook/webhook-message';
import { NEVER_STOPS } from '@/lib/platform/allowance';
import { newId } from '@/lib/platform/new-id';

const PORTION = 500;

/**
 * Reads on in the committed events and writes down what is to be sent, once for each webhook that is told of it; what has waited too
 * long is given up.
 */
export async function raiseDeliveries(
  scope: SystemScope,
  stopping: AbortSignal = NEVER_STOPS,
): Promise<number> {
  let raised = 0;
  let full = true;
  while (full && !stopping.aborted) {
    const portion = await inHotTransaction(scope, (tx) => raisePortion(tx, scope));
    raised += portion?.raised ?? 0;
    full = portion?.full ?? false;
  }
  await giveUpOld(scope, WEBHOOK_KEEPS_DAYS);
  return raised;
}

async function raisePortion(tx: HotTx, scope: SystemScope) {
  const cursor = await lockCursor(tx, scope, 'WEBHOOKS');
  if (cursor === null) return null;
  // Before the webhooks are read: one that is not there yet is not told of what was settled by then.
  const horizon = await readHorizon(tx, scope);
  const webhooks = await listSubscriptions(tx, scope);
  if (webhooks.length === 0) {
    const isAhead = BigInt(horizon) > BigInt(cursor.position);
    if (isAhead) await moveCursor(tx, scope, 'WEBHOOKS', { position: horizon, id: '0' });
    return null;
  }
  const events = await readEventsAfter(tx, scope, cursor, PORTION);
  const last = events.at(-1);
  if (last === undefined) return null;
  const deliveries = events.flatMap((event) => {
    const told = webhooks.filter((webhook) => isSentTo(event, webhook));
    const body = told.length === 0 ? '' : bodyOf(event);
    return told.map((webhook) => ({ id: newId(), webhook, eventId: event.id, kind: event.kind, body }));
  });
  const { real } = await readClocks(tx, scope);
  if (deliveries.length > 0) await addDeliveries(tx, scope, deliveries, real);
  await moveCursor(tx, scope, 'WEBHOOKS', last);
  return { raised: deliveries.length, full: events.length === PORTION };
}
