import type { SystemScope } from '@/lib/domain/access/scope';
import type { Subscription } from '@/lib/domain/webhook/webhook-message';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';

const HORIZON = 'SELECT events_settled_before()::text AS position';

/** Every event before it is committed and can be read. */
export async function readHorizon(tx: HotTx, _scope: SystemScope): Promise<string> {
  const { rows } = await tx.query<{ position: string }>({ name: 'outbox-horizon', text: HORIZON });
  return rows[0]?.position ?? '0';
}

const STANDING = `
  SELECT id, CASE WHEN municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END AS side,
    coalesce(municipality_id, organisation_id) AS "placeId", kinds
  FROM webhook WHERE state <> 'REMOVED'`;

/** All webhooks there are: few. One that is paused gets what happens meanwhile when it goes on. */
export async function listSubscriptions(tx: HotTx, _scope: SystemScope): Promise<readonly Subscription[]> {
  return (await tx.query<Subscription>({ name: 'webhook-subscriptions', text: STANDING })).rows;
}

export type NewDelivery = {
  readonly id: string;
  readonly webhook: Subscription;
  readonly eventId: string;
  readonly kind: string;
  readonly body: string;
};

const COLUMNS = [
  'id',
  'webhook_id',
  'municipality_id',
  'organisation_id',
  'event_id',
  'kind',
  'body',
  'state',
  'tries',
];
const TIMES = ['queued_at', 'next_try_at', 'since'];
const ADD = together([
  `${insertFrom('webhook_delivery', 'deliveries', [...COLUMNS, ...TIMES])} ON CONFLICT (webhook_id, event_id) DO NOTHING`,
]);

export async function addDeliveries(
  tx: HotTx,
  _scope: SystemScope,
  rows: readonly NewDelivery[],
  now: Date,
): Promise<void> {
  const at = instant(now);
  const deliveries = rows.map(({ id, webhook, eventId, kind, body }) => ({
    ...{ id, webhook_id: webhook.id, event_id: eventId, kind, body, state: 'WAITING', tries: 0 },
    municipality_id: webhook.side === 'MUNICIPALITY' ? webhook.placeId : null,
    organisation_id: webhook.side === 'ORGANISATION' ? webhook.placeId : null,
    ...{ queued_at: at, next_try_at: at, since: at },
  }));
  await tx.query({ name: 'add-deliveries', text: ADD, values: [JSON.stringify({ deliveries })] });
}
