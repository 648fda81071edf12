import type { SystemScope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';

export type LeasedWebhook = {
  readonly id: string;
  readonly url: string;
  readonly secretSealed: Uint8Array;
  /** The one before it, while it still signs. */
  readonly oldSecretSealed: Uint8Array | null;
  readonly failures: number;
};

const LEASE_FOR = `clock_timestamp() + interval '1 minute'`;

// Each webhook is sent to by one server at a time, so that a receiver that is slow or gone holds up nothing but itself.
const LEASE = `
  WITH next AS (SELECT w.id FROM webhook w WHERE w.state = 'ACTIVE' AND (w.quiet_until IS NULL OR w.quiet_until <= clock_timestamp())
      AND (w.leased_until IS NULL OR w.leased_until <= clock_timestamp()) AND NOT w.id = ANY ($2::uuid[])
      AND EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'WAITING' AND d.next_try_at <= clock_timestamp())
      ORDER BY w.leased_until NULLS FIRST, w.id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
  UPDATE webhook w SET lease = $1, leased_until = ${LEASE_FOR} FROM next WHERE w.id = next.id
  RETURNING w.id, w.url, w.secret_sealed AS "secretSealed", w.failures,
    CASE WHEN w.old_until > clock_timestamp() THEN w.old_secret_sealed END AS "oldSecretSealed"`;

/** Takes a webhook that something is due for, so that no other server sends to it; `not` are those had already. */
export const leaseWebhook = (
  scope: SystemScope,
  lease: string,
  not: readonly string[],
): Promise<LeasedWebhook | null> =>
  inHotTransaction(scope, async (tx) => {
    const values = [lease, not];
    return (await tx.query<LeasedWebhook>({ name: 'lease-webhook', text: LEASE, values })).rows[0] ?? null;
  });

export type DueDelivery = {
  readonly id: string;
  readonly body: string;
  readonly tries: number;
  /** It has been tried for as long as it is. */
  readonly old: boolean;
};

// The try counts from here, whatever becomes of the server.
const NEXT = `
  WITH held AS (UPDATE webhook SET leased_until = ${LEASE_FOR} WHERE id = $1 AND lease = $2 AND state = 'ACTIVE' RETURNING id),
    next AS (SELECT d.id FROM webhook_delivery d JOIN held ON held.id = d.webhook_id
      WHERE d.state = 'WAITING' AND d.next_try_at <= clock_timestamp() ORDER BY d.next_try_at, d.event_id LIMIT 1)
  UPDATE webhook_delivery d SET tries = d.tries + 1, last_try_at = clock_timestamp() FROM next WHERE d.id = next.id
  RETURNING d.id, d.body, d.tries, d.since < clock_timestamp() - $3 * interval '1 day' AS old`;

/** The delivery that has waited longest, with the lease taken anew; null when there is none, or the lease is another's by now. */
export const nextDelivery = (
  scope: SystemScope,
  webhookId: string,
  lease: string,
  keepsDays: number,
): Promise<DueDelivery | null> =>
  inHotTransaction(scope, async (tx) => {
    const values = [webhookId, lease, keepsDays];
    return (await tx.query<DueDelivery>({ name: 'next-delivery', text: NEXT, values })).rows[0] ?? null;
  });

export type DeliverySettled = {
  readonly state: 'DELIVERED' | 'GIVEN_UP' | 'WAITING';
  readonly status: number | null;
  readonly fault: string | null;
  readonly inMs: number;
};

const SETTLE = `
  UPDATE webhook_delivery d SET state = $3, status = $4, fault = $5, next_try_at = clock_timestamp() + $6 * interval '1 millisecond',
    ended_at = CASE WHEN $3 = 'WAITING' THEN NULL ELSE clock_timestamp() END
  FROM webhook w WHERE d.id = $1 AND w.id = d.webhook_id AND w.lease = $2 AND d.state = 'WAITING'`;

export const settleDelivery = (
  scope: SystemScope,
  id: string,
  lease: string,
  { state, status, fault, inMs }: DeliverySettled,
): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'settle-delivery',
      text: SETTLE,
      values: [id, lease, state, status, fault, inMs],
    });
  });

const RELEASE = `
  UPDATE webhook SET lease = NULL, leased_until = clock_timestamp(),
    failures = CASE WHEN $3 THEN failures + 1 ELSE 0 END,
    failing_since = CASE WHEN $3 THEN coalesce(failing_since, clock_timestamp()) END,
    quiet_until = CASE WHEN $3 THEN clock_timestamp() + $4 * interval '1 millisecond' END
  WHERE id = $1 AND lease = $2`;

/** Lets go of the webhook; one whose receiver failed is left alone for a while. */
export const releaseWebhook = (
  scope: SystemScope,
  id: string,
  lease: string,
  failed: { readonly inMs: number } | null,
): Promise<void> =>
  inHotTransaction(scope, async (tx) => {
    const values = [id, lease, failed !== null, failed?.inMs ?? 0];
    await tx.query({ name: 'release-webhook', text: RELEASE, values });
  });

const GIVE_UP = `
  UPDATE webhook_delivery SET state = 'GIVEN_UP', fault = coalesce(fault, CASE WHEN status IS NULL THEN 'QUIET' END), ended_at = clock_timestamp()
  WHERE state = 'WAITING' AND since < clock_timestamp() - $1 * interval '1 day'`;
const GONE = `
  UPDATE webhook_delivery d SET state = 'GIVEN_UP', fault = 'REMOVED', ended_at = clock_timestamp()
  FROM webhook w WHERE w.id = d.webhook_id AND w.state = 'REMOVED' AND d.state = 'WAITING'`;

/** What has waited too long, or for a webhook that is gone, is given up. */
export const giveUpOld = (scope: SystemScope, keepsDays: number): Promise<number> =>
  inHotTransaction(scope, async (tx) => {
    const old = await tx.query({ name: 'give-up-old', text: GIVE_UP, values: [keepsDays] });
    const gone = await tx.query({ name: 'give-up-gone', text: GONE });
    return (old.rowCount ?? 0) + (gone.rowCount ?? 0);
  });
