import type { ApiScope } from '@/lib/domain/access/api-scope';
import type { Side } from '@/lib/domain/access/role';
import type { Scope, SystemScope } from '@/lib/domain/access/scope';
import type { MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';

/** Whom an open key speaks for. */
export type KeyHolder = {
  readonly standing: 'OPEN';
  readonly keyId: string;
  /** The other system; what it does is recorded on the person of the same id. */
  readonly clientId: UserId;
  readonly scopes: readonly ApiScope[];
  readonly side: Side;
  readonly municipalities: readonly MunicipalityId[];
  readonly organisations: readonly OrganisationId[];
  readonly reach: readonly MunicipalityId[];
};

export type KeyStanding =
  | KeyHolder
  | { readonly standing: 'UNKNOWN' | 'REVOKED' | 'EXPIRED' }
  | { readonly standing: 'LIMITED'; readonly retryAfter: number };

const OPEN = `SELECT standing, retry_after AS "retryAfter", key_id AS "keyId", client_id AS "clientId", scopes, side, municipalities,
  organisations, reach FROM app_api_key($1)`;

/** Whom a key speaks for, by its hash, and one request of its allowance: asked once a request. */
export async function openApiKey(scope: SystemScope, hash: string): Promise<KeyStanding> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<KeyStanding>({ name: 'open-api-key', text: OPEN, values: [hash] }),
  );
  return rows[0] ?? { standing: 'UNKNOWN' };
}

export type ApiKey = {
  readonly id: string;
  readonly prefix: string;
  readonly scopes: readonly ApiScope[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly valid: boolean;
};

export type ApiClient = {
  readonly id: string;
  readonly label: string;
  readonly side: Side;
  /** The party it acts for. */
  readonly party: string;
  readonly perMinute: number;
  readonly burst: number;
  readonly endedAt: Date | null;
  /** The newest first. */
  readonly keys: readonly ApiKey[];
};

const CLIENTS = `
  SELECT c.id, c.label, CASE WHEN c.municipality_id IS NULL THEN 'ORGANISATION' ELSE 'MUNICIPALITY' END AS side,
    coalesce(m.name, o.name) AS party, c.per_minute AS "perMinute", c.burst, c.ended_at AS "endedAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'prefix', k.prefix, 'scopes', k.scopes, 'createdAt', k.created_at,
      'expiresAt', k.expires_at, 'revokedAt', k.revoked_at, 'lastUsedAt', k.last_used_at,
      'valid', k.revoked_at IS NULL AND c.ended_at IS NULL AND k.expires_at > app_now()) ORDER BY k.created_at DESC, k.id DESC), '[]')
      FROM api_key k WHERE k.client_id = c.id) AS keys
  FROM api_client c LEFT JOIN municipality m ON m.id = c.municipality_id LEFT JOIN organisation o ON o.id = c.organisation_id
  WHERE ${ownTenants('c', 1)}`;

/** The systems of the scope's own parties, those that still have access first. */
export async function listApiClients(scope: Scope): Promise<readonly ApiClient[]> {
  const text = `${CLIENTS} ORDER BY c.ended_at IS NOT NULL, c.label, c.id`;
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<ApiClient>({ name: 'api-clients', text, values: [...tenantValues(scope)] }),
  );
  return rows;
}

/** One of them; null for another party's and for none. */
export async function findApiClient(scope: Scope, id: string | undefined): Promise<ApiClient | null> {
  if (id === undefined) return null;
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<ApiClient>({
      name: 'api-client',
      text: `${CLIENTS} AND c.id = $3`,
      values: [...tenantValues(scope), id],
    }),
  );
  return rows[0] ?? null;
}

/** What somebody set, and what it was before. */
export type AllowanceSet = {
  readonly id: string;
  readonly burst: number;
  readonly perMinute: number;
  readonly burstBefore: number;
  readonly perMinuteBefore: number;
  readonly at: Date;
  /** Null: somebody whose name the reader does not see. */
  readonly by: string | null;
};

const ALLOWANCES_SET = `
  SELECT a.id::text AS id, a.burst, a.per_minute AS "perMinute", a.burst_before AS "burstBefore", a.per_minute_before AS "perMinuteBefore",
    a.set_at AS at, p.name AS by
  FROM api_allowance a LEFT JOIN person p ON p.id = a.set_by WHERE ${ownTenants('a', 1)} AND a.client_id = $3 ORDER BY a.id DESC LIMIT 100`;

/** Who set how often one of the scope's own systems may ask, the latest first. */
export async function listAllowancesSet(scope: Scope, clientId: string): Promise<readonly AllowanceSet[]> {
  const values = [...tenantValues(scope), clientId];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<AllowanceSet>({ name: 'api-allowances-set', text: ALLOWANCES_SET, values }),
  );
  return rows;
}

export type Party = { readonly id: string; readonly name: string; readonly side: Side };

const PARTIES = `
  SELECT m.id, m.name, 'MUNICIPALITY' AS side FROM municipality m WHERE m.id = ANY ($1::uuid[])
  UNION ALL SELECT o.id, o.name, 'ORGANISATION' FROM organisation o WHERE o.id = ANY ($2::uuid[]) ORDER BY 2, 1`;

/** The parties that the reader may make keys for. */
export async function listOwnParties(scope: Scope): Promise<readonly Party[]> {
  if (scope.kind === 'SYSTEM') return [];
  const values = [scope.municipalities, scope.organisations];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Party>({ name: 'own-parties', text: PARTIES, values }),
  );
  return rows;
}

/** A client under lock, with how many of its keys are valid now; null for another party's and for none. */
export async function lockApiClient(
  tx: HotTx,
  scope: Scope,
  id: string,
): Promise<{ readonly ended: boolean; readonly scopes: readonly ApiScope[]; readonly valid: number } | null> {
  const values = [...tenantValues(scope), id];
  const lock = `SELECT ended_at IS NOT NULL AS ended FROM api_client c WHERE ${ownTenants('c', 1)} AND c.id = $3 FOR NO KEY UPDATE`;
  const { rows } = await tx.query<{ ended: boolean }>({ name: 'lock-api-client', text: lock, values });
  if (!rows[0]) return null;
  const newest = await tx.query<{ scopes: ApiScope[]; valid: boolean }>({
    name: 'keys-of-api-client',
    text: `SELECT scopes, revoked_at IS NULL AND expires_at > app_now() AS valid FROM api_key WHERE client_id = $1
      ORDER BY created_at DESC, id DESC`,
    values: [id],
  });
  const valid = newest.rows.filter((key) => key.valid).length;
  return { ended: rows[0].ended, scopes: newest.rows[0]?.scopes ?? [], valid };
}
