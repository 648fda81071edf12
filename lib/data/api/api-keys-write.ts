import type { Allowed, ApiScope } from '@/lib/domain/access/api-scope';
import type { Side } from '@/lib/domain/access/role';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

export type NewApiClient = {
  readonly id: string;
  readonly partyId: string;
  readonly side: Side;
  readonly label: string;
};

/** The person that its acts are recorded on is made by the same insert, see migration 0032. */
export async function insertApiClient(tx: HotTx, scope: Scope, row: NewApiClient): Promise<void> {
  const column = row.side === 'ORGANISATION' ? 'organisation_id' : 'municipality_id';
  await tx.query({
    name: `insert-api-client ${column}`,
    text: `INSERT INTO api_client (id, ${column}, label, created_at, created_by) VALUES ($1, $2, $3, app_now(), $4)`,
    values: [row.id, row.partyId, row.label, actorOf(scope).userId],
  });
}

export type NewApiKey = {
  readonly id: string;
  readonly clientId: string;
  readonly prefix: string;
  readonly hash: string;
  readonly scopes: readonly ApiScope[];
  readonly months: number;
};

export async function insertApiKey(tx: HotTx, scope: Scope, key: NewApiKey): Promise<void> {
  await tx.query({
    name: 'insert-api-key',
    text: `INSERT INTO api_key (id, client_id, municipality_id, organisation_id, prefix, secret_hash, scopes, created_at, created_by,
        expires_at)
      SELECT $1, c.id, c.municipality_id, c.organisation_id, $3, $4, $5, app_now(), $6, app_now() + $7 * interval '1 month'
      FROM api_client c WHERE c.id = $2`,
    values: [key.id, key.clientId, key.prefix, key.hash, key.scopes, actorOf(scope).userId, key.months],
  });
}

/** Every other key of the client ends so many days from now, unless it ends sooner. */
export async function endOtherKeys(
  tx: HotTx,
  _scope: Scope,
  { clientId, keep, days }: { readonly clientId: string; readonly keep: string; readonly days: number },
): Promise<void> {
  await tx.query({
    name: 'end-other-api-keys',
    text: `UPDATE api_key SET expires_at = least(expires_at, app_now() + $3 * interval '1 day')
      WHERE client_id = $1 AND id <> $2 AND revoked_at IS NULL`,
    values: [clientId, keep, days],
  });
}

/** True when it was the scope's own and not revoked before. */
export async function revokeApiKeyRow(tx: HotTx, scope: Scope, keyId: string): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'revoke-api-key',
    text: `UPDATE api_key k SET revoked_at = app_now(), revoked_by = $4 WHERE ${ownTenants('k', 1)} AND k.id = $3
      AND k.revoked_at IS NULL`,
    values: [...tenantValues(scope), keyId, actorOf(scope).userId],
  });
  return rowCount === 1;
}

export type NewAllowance = { readonly clientId: string; readonly allowed: Allowed; readonly shown: Allowed };

/**
 * True when it was the scope's own, not ended, and allowed what its reader was shown. What was set is kept by the same statement, so that
 * it is always known who let a system ask how often.
 */
export async function setAllowanceRow(
  tx: HotTx,
  scope: Scope,
  { clientId, allowed, shown }: NewAllowance,
): Promise<boolean> {
  const { rows } = await tx.query<{ n: number }>({
    name: 'set-api-allowance',
    text: `WITH done AS (
        UPDATE api_client c SET burst = $4, per_minute = $5 WHERE ${ownTenants('c', 1)} AND c.id = $3 AND c.ended_at IS NULL
          AND c.burst = $6 AND c.per_minute = $7 RETURNING c.id, c.municipality_id, c.organisation_id),
      kept AS (
        INSERT INTO api_allowance (client_id, municipality_id, organisation_id, burst, per_minute, burst_before, per_minute_before, set_at, set_by)
        SELECT d.id, d.municipality_id, d.organisation_id, $4, $5, $6, $7, app_now(), $8 FROM done d
         WHERE ($4::int, $5::int) <> ($6::int, $7::int))
      SELECT count(*)::int AS n FROM done`,
    values: [
      ...[...tenantValues(scope), clientId, allowed.burst, allowed.perMinute],
      ...[shown.burst, shown.perMinute, actorOf(scope).userId],
    ],
  });
  return rows[0]?.n === 1;
}

/** True when it was the scope's own and not ended before. */
export async function endApiClientRow(tx: HotTx, scope: Scope, clientId: string): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'end-api-client',
    text: `UPDATE api_client c SET ended_at = app_now(), ended_by = $4 WHERE ${ownTenants('c', 1)} AND c.id = $3
      AND c.ended_at IS NULL`,
    values: [...tenantValues(scope), clientId, actorOf(scope).userId],
  });
  return rowCount === 1;
}
