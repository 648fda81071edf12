import type { PeopleEventKind } from '@/lib/domain/access/people-event';
import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { AnyScope, DeskScope } from '@/lib/domain/access/scope';
import { columnsOf, type Tenant } from '@/lib/domain/access/tenant';
import type {
  AccountLinkId,
  MembershipId,
  MunicipalityId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { HotTx } from '../transaction';

/** Acts on anybody's access come one after the other, until each is done. */
export async function waitForAccess(tx: HotTx, _scope: AnyScope): Promise<void> {
  await tx.query({
    name: 'access-hold',
    text: `SELECT pg_advisory_xact_lock(hashtextextended('access', 3))`,
  });
}

/**
 * Holds access as a whole: acts on it come one after the other. False when the asker is no administrator any more. Nobody acts on
 * herself, and whoever acts is still one while she holds it, so that one always remains.
 */
export async function holdAccess(tx: HotTx, scope: DeskScope): Promise<boolean> {
  await waitForAccess(tx, scope);
  const { rows } = await tx.query({
    name: 'access-asker',
    text: `SELECT FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.id = $1 AND m.user_id = $2 AND m.role = 'SYSTEM_ADMIN'
             AND m.ended_at IS NULL AND u.locked_at IS NULL`,
    values: [scope.membershipId, scope.userId],
  });
  return rows.length === 1;
}

export type PeopleEvent = {
  readonly kind: PeopleEventKind;
  readonly person?: UserId | null;
  readonly link?: AccountLinkId | null;
  readonly role?: Role | null;
  readonly roleBefore?: Role | null;
  readonly municipalityId?: MunicipalityId | null;
  readonly organisationId?: OrganisationId | null;
  readonly by: UserId;
};

/** What was done to whose access; it stays. */
export async function addPeopleEvent(tx: HotTx, _scope: AnyScope, event: PeopleEvent): Promise<void> {
  await tx.query({
    name: 'people-event',
    text: `INSERT INTO people_event (kind, person_id, link_id, role, role_before, municipality_id, organisation_id, by_person)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      event.kind,
      event.person ?? null,
      event.link ?? null,
      event.role ?? null,
      event.roleBefore ?? null,
      event.municipalityId ?? null,
      event.organisationId ?? null,
      event.by,
    ],
  });
}

type NewMembership = { readonly userId: UserId; readonly role: Role; readonly tenant: Tenant };

/** Gives somebody a role; null when she has it already. */
export async function addMembership(
  tx: HotTx,
  _scope: AnyScope,
  { userId, role, tenant }: NewMembership,
): Promise<MembershipId | null> {
  const { municipalityId, organisationId } = columnsOf(tenant);
  const { rows } = await tx.query<{ id: MembershipId }>({
    name: 'membership-add',
    text: `INSERT INTO membership (id, user_id, role, municipality_id, organisation_id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING id`,
    values: [newId(), userId, role, municipalityId, organisationId],
  });
  return rows[0]?.id ?? null;
}

export type MembershipRow = {
  readonly id: MembershipId;
  readonly userId: UserId;
  readonly role: Role;
  readonly side: DeskSide;
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
};

/** A role that is held, of the administrator's own people. */
export async function lockMembership(
  tx: HotTx,
  scope: DeskScope,
  id: MembershipId,
): Promise<MembershipRow | null> {
  const { rows } = await tx.query<MembershipRow>({
    name: 'membership-lock',
    text: `SELECT id, user_id AS "userId", role, desk_side(municipality_id, organisation_id) AS side, municipality_id AS "municipalityId",
             organisation_id AS "organisationId" FROM membership
           WHERE id = $1 AND ended_at IS NULL AND ($4 OR municipality_id = ANY ($2::uuid[]) OR organisation_id = ANY ($3::uuid[])) FOR NO KEY UPDATE`,
    values: [id, scope.municipalities, scope.organisations, scope.side === 'INSTALLATION'],
  });
  return rows[0] ?? null;
}

/** Ends a role. Sessions that work by it end with it, since each request asks for it. */
export async function endMembershipRow(tx: HotTx, _scope: AnyScope, id: MembershipId): Promise<void> {
  await tx.query({
    name: 'membership-end',
    text: 'UPDATE membership SET ended_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL',
    values: [id],
  });
}

/** Sessions that work by one role work by another from their next request on. */
export async function moveSessions(
  tx: HotTx,
  _scope: AnyScope,
  from: MembershipId,
  to: MembershipId,
): Promise<void> {
  await tx.query({
    name: 'sessions-move',
    text: 'UPDATE session SET membership_id = $2 WHERE membership_id = $1 AND revoked_at IS NULL',
    values: [from, to],
  });
}

/** Closes or opens an account; a closed one's sessions end at once. False when it was so already. */
export async function setLocked(
  tx: HotTx,
  scope: AnyScope,
  userId: UserId,
  locked: boolean,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'account-lock',
    text: `UPDATE user_account SET locked_at = CASE WHEN $2 THEN clock_timestamp() END WHERE id = $1 AND (locked_at IS NOT NULL) <> $2`,
    values: [userId, locked],
  });
  if (locked) await revokeSessionsOf(tx, scope, userId);
  return rowCount === 1;
}

/** Signs somebody out everywhere. */
export async function revokeSessionsOf(tx: HotTx, _scope: AnyScope, userId: UserId): Promise<void> {
  await tx.query({
    name: 'sessions-of-user-revoke',
    text: 'UPDATE session SET revoked_at = clock_timestamp() WHERE user_id = $1 AND revoked_at IS NULL',
    values: [userId],
  });
}
