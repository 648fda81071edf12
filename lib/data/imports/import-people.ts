import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { type PeopleKnown, type RoleHeld, roleKey } from '@/lib/domain/imports/read-user';
import type { Language } from '@/lib/domain/shared/bilingual';
import type { MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

// Row-level security says the same; here it is said again. $2, $3: the administrator's own tenants; $4: the installation's, who sees all.
const HERS = '($4 OR m.municipality_id = ANY ($2::uuid[]) OR m.organisation_id = ANY ($3::uuid[]))';
const ROLE = `'role', m.role, 'municipalityId', m.municipality_id, 'organisationId', m.organisation_id`;

const PEOPLE = `
  SELECT lower(u.email) AS email, u.id AS "userId", coalesce(json_agg(json_build_object(${ROLE})) FILTER (WHERE m.id IS NOT NULL), '[]') AS roles
  FROM user_account u LEFT JOIN membership m ON m.user_id = u.id AND m.ended_at IS NULL AND ${HERS}
  WHERE lower(u.email) = ANY ($1::text[]) GROUP BY u.id HAVING $4 OR count(m.id) > 0`;
const INVITED = `
  SELECT m.email, json_build_object(${ROLE}) AS held FROM account_link m
  WHERE m.kind = 'INVITATION' AND m.email = ANY ($1::text[]) AND m.used_at IS NULL AND m.withdrawn_at IS NULL
    AND m.expires_at > clock_timestamp() AND account_link_stands(m) AND ${HERS}`;

/** Which of these addresses are of people whom the administrator looks after, and which are invited already. */
export async function readPeopleKnown(
  tx: HotTx,
  { municipalities, organisations, side }: DeskScope,
  emails: readonly string[],
): Promise<Pick<PeopleKnown, 'people' | 'invited'>> {
  const values = [[...new Set(emails)], municipalities, organisations, side === 'INSTALLATION'];
  const [people, invited] = await Promise.all([
    tx.query<{ email: string; userId: UserId; roles: RoleHeld[] }>({
      ...{ name: 'import-people', text: PEOPLE, values },
    }),
    tx.query<{ email: string; held: RoleHeld }>({ name: 'import-invited', text: INVITED, values }),
  ]);
  return {
    people: new Map(people.rows.map(({ email, ...person }) => [email, person])),
    invited: new Set(invited.rows.map(({ email, held }) => roleKey(email, held))),
  };
}

/** What has become of somebody whom the file invited. */
export type InvitationFate = 'OPEN' | 'EXPIRED' | 'VOID' | 'WITHDRAWN' | 'USED';

/** Somebody whom a file invited, as the invitation has it: the file itself is forgotten. */
export type Invited = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly language: Language;
  readonly side: DeskSide;
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
  readonly place: string;
  readonly fate: InvitationFate;
};

// A newer link to the same role stands in the older one's place.
const MADE = `
  SELECT r.line, l.name, l.email, l.role, l.language, desk_side(l.municipality_id, l.organisation_id) AS side,
    l.municipality_id AS "municipalityId", l.organisation_id AS "organisationId", coalesce(mu.name, o.name, '') AS place,
    CASE WHEN now.used_at IS NOT NULL THEN 'USED' WHEN now.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
      WHEN now.expires_at <= clock_timestamp() THEN 'EXPIRED' WHEN account_link_stands(now) THEN 'OPEN' ELSE 'VOID' END AS fate
  FROM import_row r JOIN account_link l ON l.id = (r.outcome ->> 'id')::uuid
    CROSS JOIN LATERAL (SELECT x.* FROM account_link x WHERE x.kind = 'INVITATION' AND x.email = l.email AND x.role = l.role
      AND x.municipality_id IS NOT DISTINCT FROM l.municipality_id AND x.organisation_id IS NOT DISTINCT FROM l.organisation_id
      ORDER BY x.made_at DESC, x.id DESC LIMIT 1) now
    LEFT JOIN municipality mu ON mu.id = l.municipality_id LEFT JOIN organisation o ON o.id = l.organisation_id
  WHERE r.import_id = $1 AND r.state = 'ENTERED' AND r.outcome ->> 'was' = 'MADE' ORDER BY r.line OFFSET $2 LIMIT $3`;
const HOW_MANY = `
  SELECT count(*)::int AS n FROM import_row r WHERE r.import_id = $1 AND r.state = 'ENTERED' AND r.outcome ->> 'was' = 'MADE'`;

export type InvitedPage = { readonly people: readonly Invited[]; readonly total: number };

/** Those whom the file has invited, from so far down. */
export async function readInvited(
  tx: HotTx,
  _scope: DeskScope,
  importId: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<InvitedPage> {
  const [people, total] = await Promise.all([
    tx.query<Invited>({ name: 'import-invited-people', text: MADE, values: [importId, from, limit] }),
    tx.query<{ n: number }>({ name: 'import-invited-total', text: HOW_MANY, values: [importId] }),
  ]);
  return { people: people.rows, total: total.rows[0]?.n ?? 0 };
}
