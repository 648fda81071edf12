import type { Role } from '@/lib/domain/access/role';
import type { Scope, UserScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { UserId } from '@/lib/domain/shared/ids';
import { inHotTransaction } from './transaction';

export type Account = {
  readonly userId: UserId;
  readonly passwordHash: string;
  readonly locked: boolean;
  readonly language: Language;
};

/** The account that signs in with this address. */
export async function findAccount(scope: Scope, email: string): Promise<Account | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Account>({
      name: 'account-by-email',
      text: `SELECT id AS "userId", password_hash AS "passwordHash", locked_at IS NOT NULL AS locked, language
               FROM user_account WHERE lower(email) = lower($1)`,
      values: [email],
    }),
  );
  return rows[0] ?? null;
}

/** What somebody signs in with; null for whoever has no account. */
export async function findEmail(scope: Scope, userId: UserId): Promise<string | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ email: string }>({
      name: 'account-email',
      text: 'SELECT email FROM user_account WHERE id = $1',
      values: [userId],
    }),
  );
  return rows[0]?.email ?? null;
}

/** Her own choice of language, for the next time she signs in. */
export async function setLanguage(scope: Scope, userId: UserId, language: Language): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'account-language',
      text: 'UPDATE user_account SET language = $2 WHERE id = $1',
      values: [userId, language],
    }),
  );
}

export type Colleague = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly lockedAt: Date | null;
  readonly lastSignIn: Date | null;
  readonly openSessions: number;
  readonly memberships: readonly { readonly role: Role; readonly place: string }[];
  /** She also works where the asking administrator does not. */
  readonly worksElsewhere: boolean;
};

const COLLEAGUES = `
  WITH here AS (
    SELECT DISTINCT m.user_id FROM membership m
     WHERE m.ended_at IS NULL AND (m.municipality_id = ANY ($1::uuid[]) OR m.organisation_id = ANY ($2::uuid[])))
  SELECT u.id AS "userId", p.name, u.email, u.locked_at AS "lockedAt",
    (SELECT max(s.created_at) FROM session s WHERE s.user_id = u.id) AS "lastSignIn",
    (SELECT count(*)::int FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
        AND s.last_seen_at > clock_timestamp() - interval '30 minutes') AS "openSessions",
    (SELECT coalesce(json_agg(json_build_object('role', m.role, 'place', coalesce(mu.name, o.name)) ORDER BY coalesce(mu.name, o.name), m.role), '[]')
       FROM membership m LEFT JOIN municipality mu ON mu.id = m.municipality_id LEFT JOIN organisation o ON o.id = m.organisation_id
      WHERE m.user_id = u.id AND m.ended_at IS NULL
        AND (m.municipality_id = ANY ($1::uuid[]) OR m.organisation_id = ANY ($2::uuid[]))) AS memberships,
    EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.ended_at IS NULL
       AND NOT (coalesce(m.municipality_id = ANY ($1::uuid[]), false) OR coalesce(m.organisation_id = ANY ($2::uuid[]), false))) AS "worksElsewhere"
   FROM here JOIN user_account u ON u.id = here.user_id JOIN person p ON p.id = u.id`;

/** Those who work for the administrator's own tenants, by name. What they sign in with is read as the system, so the tenants stand in the query. */
export async function listColleagues(scope: Scope, of: UserScope): Promise<readonly Colleague[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Colleague>({
      name: 'colleagues',
      text: `${COLLEAGUES} ORDER BY p.name, u.id LIMIT 500`,
      values: [of.municipalities, of.organisations],
    }),
  );
  return rows;
}

/** One of them; a person of another tenant is not found. */
export async function findColleague(scope: Scope, of: UserScope, userId: UserId): Promise<Colleague | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Colleague>({
      name: 'colleague',
      text: `${COLLEAGUES} WHERE u.id = $3`,
      values: [of.municipalities, of.organisations, userId],
    }),
  );
  return rows[0] ?? null;
}

/** Locks or unlocks; locking ends every session at once, since each request asks for the lock. */
export async function setLocked(scope: Scope, userId: UserId, locked: boolean): Promise<void> {
  await inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'account-lock',
      text: 'UPDATE user_account SET locked_at = CASE WHEN $2 THEN coalesce(locked_at, clock_timestamp()) END WHERE id = $1',
      values: [userId, locked],
    });
    if (locked) await tx.query(endSessions(userId));
  });
}

/** Signs somebody out everywhere. */
export async function revokeSessionsOf(scope: Scope, userId: UserId): Promise<number> {
  const { rowCount } = await inHotTransaction(scope, (tx) => tx.query(endSessions(userId)));
  return rowCount ?? 0;
}

const endSessions = (userId: UserId) => ({
  name: 'sessions-of-user-revoke',
  text: 'UPDATE session SET revoked_at = clock_timestamp() WHERE user_id = $1 AND revoked_at IS NULL',
  values: [userId],
});
