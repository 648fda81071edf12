import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { DeskScope, Scope } from '@/lib/domain/access/scope';
import {
  asId,
  type MembershipId,
  type MunicipalityId,
  type OrganisationId,
  type SessionId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { pool } from '../connection/pool';
import { inHotTransaction } from '../transaction';

type Row = {
  user_id: UserId;
  membership_id: MembershipId;
  role: Role;
  side: DeskSide;
  municipalities: MunicipalityId[];
  organisations: OrganisationId[];
  reach: MunicipalityId[];
};

/**
 * The session as it is now, or null when it ended, was revoked, or its user or membership no longer holds.
 * Asked before anybody is known, so it takes no scope; one round trip, since every request begins with it.
 */
export const findSessionState = (sessionId: SessionId) => readSession(sessionId, true);

/** The same for what a page asks by itself: it is no sign of life, and the session ends as if it had not been asked. */
export const lookAtSession = (sessionId: SessionId) => readSession(sessionId, false);

async function readSession(sessionId: SessionId, prolong: boolean) {
  const { rows } = await pool().query<Row>({
    name: 'session-state',
    text: 'SELECT * FROM app_session($1, $2)',
    values: [sessionId, prolong],
  });
  const row = rows[0];
  if (!row) return null;
  const { municipalities, organisations, reach, role, side } = row;
  return {
    userId: row.user_id,
    sessionId,
    membershipId: row.membership_id,
    role,
    side,
    municipalities,
    organisations,
    reach,
  };
}

/** Begins a session of at most twelve hours in the membership used last, or the oldest; null when there is none. */
export async function createSession(scope: Scope, userId: UserId): Promise<SessionId | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ id: string }>({
      name: 'session-create',
      text: `INSERT INTO session (id, user_id, membership_id, expires_at)
             SELECT $2, $1, m.id, clock_timestamp() + interval '12 hours' FROM membership m
              WHERE m.user_id = $1 AND m.ended_at IS NULL
              ORDER BY (SELECT max(s.created_at) FROM session s WHERE s.user_id = $1 AND s.membership_id = m.id) DESC NULLS LAST,
                       m.created_at, m.id
              LIMIT 1 RETURNING id`,
      // In order of time, so that of two in one millisecond the newer is known.
      values: [userId, newId()],
    }),
  );
  const id = rows[0]?.id;
  return id ? asId<SessionId>(id) : null;
}

/** Whose the session is or was, also after it ended: for a form that comes too late. */
export async function findUserOfSession(scope: Scope, sessionId: SessionId): Promise<UserId | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ user_id: UserId }>({
      name: 'session-user',
      text: 'SELECT user_id FROM session WHERE id = $1',
      values: [sessionId],
    }),
  );
  return rows[0]?.user_id ?? null;
}

/** Ends one session at once. */
export async function revokeSession(scope: Scope, sessionId: SessionId): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'session-revoke',
      text: 'UPDATE session SET revoked_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL',
      values: [sessionId],
    }),
  );
}

/** Works in another of the user's own memberships from the next request on; false when it is not hers or has ended. */
export async function chooseMembership(
  scope: Scope,
  of: DeskScope,
  membershipId: MembershipId,
): Promise<boolean> {
  const { rowCount } = await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'session-membership',
      text: `UPDATE session s SET membership_id = m.id FROM membership m
              WHERE s.id = $1 AND m.id = $2 AND m.user_id = s.user_id AND m.ended_at IS NULL`,
      values: [of.sessionId, membershipId],
    }),
  );
  return rowCount === 1;
}

/** How long the password's last entering holds for what is asked for anew. */
export const CONFIRMED_MINUTES = 10;

/** The password was entered again in this session; false when the session is no longer hers. */
export async function markConfirmed(scope: Scope, of: DeskScope): Promise<boolean> {
  const { rowCount } = await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'session-confirm',
      text: `UPDATE session SET confirmed_at = clock_timestamp() WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL`,
      values: [of.sessionId, of.userId],
    }),
  );
  return rowCount === 1;
}

/** Whether it was so within the last ten minutes, in this very session. */
export async function findConfirmed(scope: Scope, of: DeskScope): Promise<boolean> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'session-confirmed',
      text: `SELECT 1 FROM session WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL
               AND confirmed_at > clock_timestamp() - interval '${CONFIRMED_MINUTES} minutes'`,
      values: [of.sessionId, of.userId],
    }),
  );
  return rows.length === 1;
}
