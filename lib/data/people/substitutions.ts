import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId, SubstitutionId, UserId } from '@/lib/domain/shared/ids';
import { readNow } from '../slots/slots-lock';
import { type HotTx, inHotTransaction } from '../transaction';

export type Substitution = {
  readonly id: SubstitutionId;
  readonly absent: { readonly userId: UserId; readonly name: string };
  readonly substitute: { readonly userId: UserId; readonly name: string };
  readonly from: CalendarDate;
  /** The first day it no longer holds; null is until it is ended. */
  readonly to: CalendarDate | null;
};

const LIST = `
  SELECT u.id, json_build_object('userId', a.id, 'name', a.name) AS absent, json_build_object('userId', s.id, 'name', s.name) AS substitute,
    u.valid_from AS "from", u.valid_to AS "to"
  FROM substitution u JOIN person a ON a.id = u.absent_user_id JOIN person s ON s.id = u.substitute_user_id
  WHERE (u.municipality_id = ANY ($1::uuid[]) OR u.organisation_id = ANY ($2::uuid[])) AND u.valid_from < 'infinity'
    AND (u.valid_to IS NULL OR u.valid_to > $3) ORDER BY u.valid_from, u.id`;

/** The reader's own municipalities and organisations, as two values of a statement. */
const own = (scope: Scope) =>
  scope.kind === 'USER' ? [scope.municipalities, scope.organisations] : [[], []];

/** Who stands in for whom in the reader's municipality or organisation, today and later. */
export function listSubstitutions(scope: Scope): Promise<readonly Substitution[]> {
  return inHotTransaction(scope, async (tx) => {
    const today = dayOfInstant(await readNow(tx, scope));
    const values = [...own(scope), today];
    return (await tx.query<Substitution>({ name: 'list-substitutions', text: LIST, values })).rows;
  });
}

// Those who work with homes: for allocation at a municipality, to let at an organisation.
const AT_WORK = `(m.municipality_id = ANY ($1::uuid[]) AND m.role IN ('CASEWORKER', 'MANAGER')
    OR m.organisation_id = ANY ($2::uuid[]) AND m.role IN ('LETTING_OFFICER', 'MANAGER')) AND m.ended_at IS NULL`;

export type Workplace = {
  readonly municipalityId: MunicipalityId | null;
  readonly organisationId: OrganisationId | null;
};

const SHARED = `
  SELECT m.municipality_id AS "municipalityId", m.organisation_id AS "organisationId" FROM membership m
  WHERE ${AT_WORK} AND m.user_id = ANY ($3::uuid[])
  GROUP BY m.municipality_id, m.organisation_id HAVING count(DISTINCT m.user_id) = 2 ORDER BY 1, 2`;

const COLLEAGUES = `
  SELECT DISTINCT p.id AS "userId", p.name FROM membership m JOIN person p ON p.id = m.user_id WHERE ${AT_WORK} ORDER BY p.name`;

/** Those of the reader's own side who may stand in for each other. */
export async function listStandIns(
  scope: Scope,
): Promise<readonly { readonly userId: UserId; readonly name: string }[]> {
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ userId: UserId; name: string }>({ name: 'stand-ins', text: COLLEAGUES, values: own(scope) }),
  );
  return rows;
}

/** The reader's own municipalities and organisations where both people work with homes today. */
export async function listSharedWorkplaces(
  tx: HotTx,
  scope: Scope,
  people: readonly [UserId, UserId],
): Promise<readonly Workplace[]> {
  const values = [...own(scope), people];
  return (await tx.query<Workplace>({ name: 'shared-workplaces', text: SHARED, values })).rows;
}

export type NewSubstitution = Workplace & {
  readonly id: SubstitutionId;
  readonly absent: UserId;
  readonly substitute: UserId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly recordedBy: UserId;
};

const INSERT = `
  INSERT INTO substitution (id, absent_user_id, substitute_user_id, municipality_id, organisation_id, valid_from, valid_to, recorded_at, recorded_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, app_now(), $8)`;

export async function insertSubstitution(tx: HotTx, _scope: Scope, row: NewSubstitution): Promise<void> {
  const values = [
    ...[row.id, row.absent, row.substitute, row.municipalityId, row.organisationId],
    ...[row.from, row.to, row.recordedBy],
  ];
  await tx.query({ name: 'insert-substitution', text: INSERT, values });
}

/** Periods of one absence are entered one after the other, so that the same form sent twice is entered once. */
export async function lockAbsence(tx: HotTx, _scope: Scope, absent: UserId): Promise<void> {
  const text = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 2))';
  await tx.query({ name: 'lock-absence', text, values: [absent] });
}

const STANDING_IN = `
  SELECT 1 FROM substitution u WHERE u.absent_user_id = $1 AND u.substitute_user_id = $2
    AND (u.municipality_id = ANY ($3::uuid[]) OR u.organisation_id = ANY ($4::uuid[]))
    AND u.valid_from < 'infinity' AND daterange(u.valid_from, u.valid_to) && daterange($5, $6)`;

/** Do these two stand for each other already on some day of the period? */
export async function isStandingIn(
  tx: HotTx,
  scope: Scope,
  { absent, substitute, from, to }: Pick<NewSubstitution, 'absent' | 'substitute' | 'from' | 'to'>,
): Promise<boolean> {
  const values = [absent, substitute, ...own(scope), from, to];
  return (await tx.query({ name: 'standing-in', text: STANDING_IN, values })).rows.length > 0;
}

const FIND = `SELECT absent_user_id AS absent FROM substitution 
  WHERE id = $1 AND (municipality_id = ANY ($2::uuid[]) OR organisation_id = ANY ($3::uuid[])) FOR NO KEY UPDATE`;

/** Whose absence it is; null when the scope has none of that id. */
export async function lockSubstitution(
  tx: HotTx,
  scope: Scope,
  id: SubstitutionId,
): Promise<{ readonly absent: UserId } | null> {
  const values = [id, ...own(scope)];
  const { rows } = await tx.query<{ absent: UserId }>({ name: 'lock-substitution', text: FIND, values });
  return rows[0] ?? null;
}

// A period is at least a day, so one that began today lasts the day out. One that has not begun never will: its row stays, as
// everything that was recorded does, and holds on no day.
const END = `
  UPDATE substitution SET valid_from = CASE WHEN valid_from > $2 THEN 'infinity'::date ELSE valid_from END,
    valid_to = CASE WHEN valid_from > $2 THEN NULL ELSE greatest(valid_from + 1, $2::date) END
  WHERE id = $1 AND (valid_to IS NULL OR valid_to > $2)`;

export async function endSubstitutionRow(
  tx: HotTx,
  _scope: Scope,
  id: SubstitutionId,
  on: CalendarDate,
): Promise<void> {
  await tx.query({ name: 'end-substitution', text: END, values: [id, on] });
}
