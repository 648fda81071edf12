import type { Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { type HotTx, inHotTransaction } from '../transaction';

const own = (alias: string, first: number): string =>
  `(${alias}.organisation_id = ANY ($${first}::uuid[]) OR ${alias}.municipality_id = ANY ($${first + 1}::uuid[]))`;
const tenants = (scope: UserScope): readonly [readonly string[], readonly string[]] => [
  scope.organisations,
  scope.municipalities,
];

export type WebhookShown = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly state: 'ACTIVE' | 'PAUSED';
  readonly place: string;
  readonly failingSince: Date | null;
  readonly quietUntil: Date | null;
  readonly oldUntil: Date | null;
  readonly revision: number;
  readonly waiting: number;
  readonly givenUp: number;
  readonly lastDeliveredAt: Date | null;
};

const SHOWN = `
  SELECT w.id, w.name, w.url, w.kinds, w.state, coalesce(m.name, o.name) AS place, w.failing_since AS "failingSince",
    w.quiet_until AS "quietUntil", CASE WHEN w.old_until > clock_timestamp() THEN w.old_until END AS "oldUntil", w.revision,
    (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING') AS waiting,
    (SELECT count(*)::int FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'GIVEN_UP') AS "givenUp",
    (SELECT max(d.ended_at) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'DELIVERED') AS "lastDeliveredAt"
  FROM webhook w LEFT JOIN municipality m ON m.id = w.municipality_id LEFT JOIN organisation o ON o.id = w.organisation_id
  WHERE w.state <> 'REMOVED' AND ${own('w', 1)}`;

/** The webhooks of the reader's own places. */
export const listWebhooks = (scope: UserScope): Promise<readonly WebhookShown[]> =>
  inHotTransaction(scope, async (tx) => {
    const text = `${SHOWN} ORDER BY w.name, w.id`;
    return (await tx.query<WebhookShown>({ name: 'list-webhooks', text, values: [...tenants(scope)] })).rows;
  });

export type DeliveryShown = {
  readonly id: string;
  readonly kind: string;
  readonly vacancyId: string | null;
  readonly reference: string | null;
  readonly state: 'WAITING' | 'DELIVERED' | 'GIVEN_UP';
  readonly tries: number;
  readonly queuedAt: Date;
  readonly nextTryAt: Date;
  readonly lastTryAt: Date | null;
  readonly status: number | null;
  readonly fault: string | null;
};

const MOST_DELIVERIES = 50;
const DELIVERIES = `
  SELECT d.id, d.kind, d.body::json -> 'data' ->> 'vacancyId' AS "vacancyId", d.body::json -> 'data' ->> 'reference' AS reference,
    d.state, d.tries, d.queued_at AS "queuedAt", d.next_try_at AS "nextTryAt", d.last_try_at AS "lastTryAt", d.status, d.fault
  FROM webhook_delivery d WHERE d.webhook_id = $1 AND ($2::timestamptz IS NULL OR (d.queued_at, d.id) < ($2, $3::uuid))
  ORDER BY d.queued_at DESC, d.id DESC LIMIT ${MOST_DELIVERIES + 1}`;

/** Goes on after this delivery. */
export type DeliveryCursor = { readonly at: string; readonly id: string };

/** One webhook with its latest deliveries; null when the reader has none of that id. */
export const findWebhook = (
  scope: UserScope,
  id: string,
  after: DeliveryCursor | null = null,
): Promise<{
  readonly webhook: WebhookShown;
  readonly deliveries: readonly DeliveryShown[];
  readonly more: boolean;
} | null> =>
  inHotTransaction(scope, async (tx) => {
    const text = `${SHOWN} AND w.id = $3`;
    const found = await tx.query<WebhookShown>({
      name: 'find-webhook',
      text,
      values: [...tenants(scope), id],
    });
    const [webhook] = found.rows;
    if (webhook === undefined) return null;
    const values = [id, after?.at ?? null, after?.id ?? null];
    const { rows } = await tx.query<DeliveryShown>({ name: 'deliveries-of', text: DELIVERIES, values });
    return { webhook, deliveries: rows.slice(0, MOST_DELIVERIES), more: rows.length > MOST_DELIVERIES };
  });

export type NewWebhook = {
  readonly id: string;
  readonly side: Side;
  readonly placeId: string;
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly secretSealed: Uint8Array;
};

const INSERT = `
  INSERT INTO webhook (id, municipality_id, organisation_id, name, url, kinds, secret_sealed, created_at, created_by, changed_at, changed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, app_now(), $8, app_now(), $8)`;

export async function insertWebhook(tx: HotTx, scope: UserScope, row: NewWebhook): Promise<void> {
  const { id, side, placeId, name, url, kinds, secretSealed } = row;
  const place = side === 'MUNICIPALITY' ? [placeId, null] : [null, placeId];
  const values = [id, ...place, name, url, kinds, Buffer.from(secretSealed), scope.userId];
  await tx.query({ name: 'insert-webhook', text: INSERT, values });
}

export type LockedWebhook = { readonly revision: number; readonly by: string; readonly at: Date };

const LOCK = `
  SELECT w.revision, coalesce(p.name, '') AS by, w.changed_at AS at FROM webhook w LEFT JOIN person p ON p.id = w.changed_by
  WHERE ${own('w', 1)} AND w.id = $3 AND w.state <> 'REMOVED' FOR NO KEY UPDATE OF w`;

/** One of the reader's own, held until the transaction ends; null when she has none of that id. */
export async function lockWebhook(tx: HotTx, scope: UserScope, id: string): Promise<LockedWebhook | null> {
  const values = [...tenants(scope), id];
  return (await tx.query<LockedWebhook>({ name: 'lock-webhook', text: LOCK, values })).rows[0] ?? null;
}

export type WebhookChange = {
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly string[];
  readonly state: 'ACTIVE' | 'PAUSED';
};

const CHANGED = 'revision = revision + 1, changed_at = app_now(), changed_by = $2';
// What is said anew is tried anew.
const CHANGE = `
  UPDATE webhook SET name = $3, url = $4, kinds = $5, state = $6, failures = 0, failing_since = NULL, quiet_until = NULL, ${CHANGED} WHERE id = $1`;

export async function changeWebhookRow(
  tx: HotTx,
  scope: UserScope,
  id: string,
  { name, url, kinds, state }: WebhookChange,
): Promise<void> {
  const values = [id, scope.userId, name, url, kinds, state];
  await tx.query({ name: 'change-webhook', text: CHANGE, values });
}

const ROTATE = `
  UPDATE webhook SET old_secret_sealed = secret_sealed, old_until = clock_timestamp() + interval '1 day', secret_sealed = $3, ${CHANGED}
  WHERE id = $1`;

/** The secret before it signs too for a day. */
export async function rotateSecretRow(
  tx: HotTx,
  scope: UserScope,
  id: string,
  secretSealed: Uint8Array,
): Promise<void> {
  await tx.query({
    name: 'rotate-webhook',
    text: ROTATE,
    values: [id, scope.userId, Buffer.from(secretSealed)],
  });
}

const REMOVE = `UPDATE webhook SET state = 'REMOVED', ${CHANGED} WHERE id = $1`;

export async function removeWebhookRow(tx: HotTx, scope: UserScope, id: string): Promise<void> {
  await tx.query({ name: 'remove-webhook', text: REMOVE, values: [id, scope.userId] });
}

const RESEND = `
  WITH again AS (UPDATE webhook_delivery d SET state = 'WAITING', tries = 0, since = clock_timestamp(), next_try_at = clock_timestamp(),
      ended_at = NULL, status = NULL, fault = NULL
    FROM webhook w WHERE d.id = $3 AND w.id = d.webhook_id AND w.state <> 'REMOVED' AND ${own('d', 1)} RETURNING d.webhook_id)
  UPDATE webhook w SET quiet_until = NULL FROM again WHERE w.id = again.webhook_id RETURNING w.id`;

/** Puts a delivery back among what is to be sent; answers its webhook, null when the reader has none of that id. */
export async function resendRow(tx: HotTx, scope: UserScope, id: string): Promise<string | null> {
  const values = [...tenants(scope), id];
  const { rows } = await tx.query<{ id: string }>({ name: 'resend-delivery', text: RESEND, values });
  return rows[0]?.id ?? null;
}

export type WebhookPlace = { readonly id: string; readonly name: string };

const PLACES = `
  SELECT id, name FROM municipality WHERE id = ANY ($2::uuid[]) UNION ALL SELECT id, name FROM organisation WHERE id = ANY ($1::uuid[])
  ORDER BY name`;

/** The places that the reader may make a webhook for: her own. */
export const listWebhookPlaces = (scope: UserScope): Promise<readonly WebhookPlace[]> =>
  inHotTransaction(
    scope,
    async (tx) =>
      (await tx.query<WebhookPlace>({ name: 'webhook-places', text: PLACES, values: [...tenants(scope)] }))
        .rows,
  );
