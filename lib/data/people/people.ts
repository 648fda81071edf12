import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { Language } from '@/lib/domain/shared/bilingual';
import type {
  AccountLinkId,
  MembershipId,
  MunicipalityId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import { type HotTx, inHotTransaction } from '../transaction';

export type HeldRole = {
  readonly id: MembershipId;
  readonly role: Role;
  readonly side: DeskSide;
  /** Null: the installation. */
  readonly place: string | null;
};

export type Person = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly lockedAt: Date | null;
  readonly lastSignIn: Date | null;
  readonly openSessions: number;
  readonly memberships: readonly HeldRole[];
  /** She also works where the asking administrator does not look after people. */
  readonly worksElsewhere: boolean;
};

// Row-level security says the same of an administrator's own tenants; here it is said again, and for the indexes. $3: the installation's, who sees all.
const HERS = '($3 OR m.municipality_id = ANY ($1::uuid[]) OR m.organisation_id = ANY ($2::uuid[]))';
const LIVE = `s.revoked_at IS NULL AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - interval '30 minutes'`;

const PEOPLE = `
  WITH here AS (
    SELECT m.user_id, json_agg(json_build_object('id', m.id, 'role', m.role, 'side', desk_side(m.municipality_id, m.organisation_id),
        'place', coalesce(mu.name, o.name)) ORDER BY coalesce(mu.name, o.name), m.role) AS memberships
      FROM membership m LEFT JOIN municipality mu ON mu.id = m.municipality_id LEFT JOIN organisation o ON o.id = m.organisation_id
     WHERE m.ended_at IS NULL AND ${HERS} GROUP BY m.user_id)
  SELECT u.id AS "userId", p.name, u.email, u.language, u.locked_at AS "lockedAt", coalesce(here.memberships, '[]') AS memberships,
    (SELECT max(s.created_at) FROM session s WHERE s.user_id = u.id) AS "lastSignIn",
    (SELECT count(*)::int FROM session s WHERE s.user_id = u.id AND ${LIVE}) AS "openSessions",
    app_works_elsewhere(u.id) AS "worksElsewhere"
   FROM user_account u JOIN person p ON p.id = u.id LEFT JOIN here ON here.user_id = u.id
  WHERE (here.user_id IS NOT NULL OR $3)`;

const whose = ({ municipalities, organisations, side }: DeskScope) => [
  municipalities,
  organisations,
  side === 'INSTALLATION',
];

export const MOST_PEOPLE = 500;

/** Those whose access the administrator looks after, by name. */
export async function listPeople(scope: DeskScope): Promise<readonly Person[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Person>({
      name: 'people',
      text: `${PEOPLE} ORDER BY p.name, u.id LIMIT ${MOST_PEOPLE}`,
      values: whose(scope),
    }),
  );
  return rows;
}

/** One of them; a person of another tenant is not found. */
export const findPerson = (scope: DeskScope, userId: UserId): Promise<Person | null> =>
  inHotTransaction(scope, (tx) => readPerson(tx, scope, userId));

export async function readPerson(tx: HotTx, scope: DeskScope, userId: UserId): Promise<Person | null> {
  const { rows } = await tx.query<Person>({
    name: 'person',
    text: `${PEOPLE} AND u.id = $4`,
    values: [...whose(scope), userId],
  });
  return rows[0] ?? null;
}

/** One of the administrator's own people, by what she signs in with. */
export async function readPersonOfEmail(tx: HotTx, scope: DeskScope, email: string): Promise<Person | null> {
  const { rows } = await tx.query<Person>({
    name: 'person-of-email',
    text: `${PEOPLE} AND lower(u.email) = lower($4)`,
    values: [...whose(scope), email],
  });
  return rows[0] ?? null;
}

export type OpenInvitation = {
  readonly id: AccountLinkId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly side: DeskSide;
  readonly place: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly expiresAt: Date;
  readonly expired: boolean;
  /** Whoever made it has the right no more: its link opens nothing. */
  readonly isVoid: boolean;
};

const OPEN_INVITATIONS = `
  SELECT m.id, m.name, m.email, m.role, desk_side(m.municipality_id, m.organisation_id) AS side, coalesce(mu.name, o.name) AS place,
    m.made_at AS "madeAt", coalesce(p.name, '') AS "madeBy", m.expires_at AS "expiresAt", m.expires_at <= clock_timestamp() AS expired,
    NOT account_link_stands(m) AS "isVoid"
  FROM account_link m LEFT JOIN person p ON p.id = m.made_by LEFT JOIN municipality mu ON mu.id = m.municipality_id
    LEFT JOIN organisation o ON o.id = m.organisation_id
  WHERE m.kind = 'INVITATION' AND m.used_at IS NULL AND m.withdrawn_at IS NULL AND ${HERS}
  ORDER BY m.made_at DESC, m.id LIMIT ${MOST_PEOPLE}`;

/** Invitations that nobody has used yet, the latest first. */
export async function listOpenInvitations(scope: DeskScope): Promise<readonly OpenInvitation[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<OpenInvitation>({ name: 'open-invitations', text: OPEN_INVITATIONS, values: whose(scope) }),
  );
  return rows;
}

export type PlaceOfWork = {
  readonly side: 'MUNICIPALITY' | 'ORGANISATION';
  readonly id: MunicipalityId | OrganisationId;
  readonly name: string;
};

/** The tenants whose people the administrator looks after, municipalities first. */
export async function listPlacesOfWork(scope: DeskScope): Promise<readonly PlaceOfWork[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<PlaceOfWork>({
      name: 'places-of-work',
      text: `SELECT 'MUNICIPALITY' AS side, id, name FROM municipality WHERE $3 OR id = ANY ($1::uuid[])
             UNION ALL SELECT 'ORGANISATION', id, name FROM organisation WHERE $3 OR id = ANY ($2::uuid[]) ORDER BY side, name`,
      values: whose(scope),
    }),
  );
  return rows;
}
