import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { Scope, SystemScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import type {
  AccountLinkId,
  MembershipId,
  MunicipalityId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { type HotTx, inHotTransaction } from '../transaction';

type Invited = {
  readonly kind: 'INVITATION';
  readonly role: Role;
  readonly side: DeskSide;
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
  /** Null: the installation. */
  readonly place: string | null;
  /** Whose account has the address already; she shows that it is hers. */
  readonly userId: UserId | null;
};
type Resetting = { readonly kind: 'RESET'; readonly userId: UserId };

/** A link that can be used now, and whom it is for. */
export type OpenAccountLink = {
  readonly id: AccountLinkId;
  readonly email: string;
  readonly name: string;
  /** In which language somebody was invited. */
  readonly language: Language;
} & (Invited | Resetting);

// Whoever gave it must have the right to give it still: 0038.
const STILL_GIVEN = 'account_link_stands(l)';
const UNUSED = 'l.used_at IS NULL AND l.withdrawn_at IS NULL AND l.expires_at > clock_timestamp()';

const OPEN = `
  SELECT l.id, l.kind, coalesce(l.email, own.email) AS email, coalesce(l.name, person.name) AS name, l.language, l.role,
    desk_side(l.municipality_id, l.organisation_id) AS side, l.municipality_id AS "municipalityId", l.organisation_id AS "organisationId",
    coalesce(mu.name, o.name) AS place, coalesce(l.user_id, known.id) AS "userId"
  FROM account_link l LEFT JOIN user_account own ON own.id = l.user_id LEFT JOIN person ON person.id = l.user_id
    LEFT JOIN user_account known ON lower(known.email) = l.email LEFT JOIN municipality mu ON mu.id = l.municipality_id
    LEFT JOIN organisation o ON o.id = l.organisation_id
  WHERE l.secret_hash = $1 AND ${UNUSED} AND ${STILL_GIVEN}`;

/** Null for every link that opens nothing, whatever the reason. */
export async function findOpenAccountLink(
  scope: SystemScope,
  secretHash: Buffer,
): Promise<OpenAccountLink | null> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OpenAccountLink>({
      name: 'account-link-open',
      text: OPEN,
      values: [secretHash],
    }),
  );
  return rows[0] ?? null;
}

/**
 * The link is used, once: of two who send at the same time one is told that it is not open. Whoever asks holds access as a whole, so
 * that nobody ends its maker's right meanwhile.
 */
export async function spendLink(
  tx: HotTx,
  _scope: SystemScope,
  id: AccountLinkId,
  by: UserId,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'account-link-use',
    text: `UPDATE account_link l SET used_at = clock_timestamp(), used_by = $2 WHERE l.id = $1 AND ${UNUSED} AND ${STILL_GIVEN}`,
    values: [id, by],
  });
  return rowCount === 1;
}

/** Two links for one address are used one after the other, so that it becomes one account. */
export async function holdEmail(tx: HotTx, _scope: Scope, email: string): Promise<UserId | null> {
  await tx.query({
    name: 'email-hold',
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 4))',
    values: [email],
  });
  const { rows } = await tx.query<{ id: UserId }>({
    name: 'email-owner',
    text: 'SELECT id FROM user_account WHERE lower(email) = $1',
    values: [email],
  });
  return rows[0]?.id ?? null;
}

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly language: Language;
};

export async function addPerson(tx: HotTx, _scope: Scope, userId: UserId, name: string): Promise<void> {
  await tx.query({
    name: 'person-add',
    text: 'INSERT INTO person (id, name) VALUES ($1, $2)',
    values: [userId, name],
  });
}

export async function addAccount(
  tx: HotTx,
  _scope: Scope,
  userId: UserId,
  { email, passwordHash, language }: NewAccount,
): Promise<void> {
  await tx.query({
    name: 'account-add',
    text: 'INSERT INTO user_account (id, email, password_hash, language) VALUES ($1, $2, $3, $4)',
    values: [userId, email, passwordHash, language],
  });
}

export async function changePassword(
  tx: HotTx,
  _scope: Scope,
  userId: UserId,
  passwordHash: string,
): Promise<void> {
  await tx.query({
    name: 'account-password',
    text: 'UPDATE user_account SET password_hash = $2 WHERE id = $1',
    values: [userId, passwordHash],
  });
}

/** Begins a session of at most twelve hours in one role. */
export async function addSession(
  tx: HotTx,
  _scope: Scope,
  userId: UserId,
  membershipId: MembershipId,
): Promise<string> {
  const id = newId();
  await tx.query({
    name: 'session-add',
    text: `INSERT INTO session (id, user_id, membership_id, expires_at) VALUES ($1, $2, $3, clock_timestamp() + interval '12 hours')`,
    values: [id, userId, membershipId],
  });
  return id;
}
