import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import type { ApplicantSource, ApplicantState, StateReason } from '@/lib/domain/applicant/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, HouseholdMemberId, OrganisationId } from '@/lib/domain/shared/ids';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';
import { applicantEventRow, INSERT_APPLICANT_EVENTS, type NewApplicantEvent } from './applicant-events';
import type { LockedApplicant } from './applicants-lock';

/** A CPR number as it is kept: sealed for its applicant's row, and the bytes it is found by. */
export type KeptCpr = { readonly sealed: Uint8Array; readonly index: Uint8Array };

export type NewApplicant = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly reference: string;
  readonly statement: ApplicantStatement;
  readonly cpr: KeptCpr | null;
  readonly source: ApplicantSource;
  readonly at: Date;
};

const FACTS = [
  ...['external_id', 'name', 'email', 'phone', 'street', 'postcode', 'city', 'protected', 'handled_by'],
  'mail_language',
  ...['cpr_sealed', 'cpr_index', 'list', 'seniority_on', 'flexible', 'rehoused_from', 'departments'],
  ...['rooms_from', 'rooms_to', 'most_rent_ore', 'access', 'pets', 'residence_known'],
  ...['residence_municipality_id', 'residence_department_id'],
];
const NEW = ['id', 'organisation_id', 'reference', 'source', 'state', 'missed_offers', 'revision'];
const WHEN = ['enrolled_at', 'enrolled_by', 'changed_at'];
const MEMBER = ['id', 'applicant_id', 'organisation_id', 'relation', 'born_on', 'cohabiting_since'];

const statementColumns = ({ contact, wishes, residence, ...said }: ApplicantStatement) => ({
  external_id: said.externalId,
  ...contact,
  mail_language: said.mailLanguage,
  protected: said.protected,
  handled_by: said.handledBy,
  list: said.list,
  seniority_on: said.seniorityOn,
  flexible: said.flexible,
  rehoused_from: said.rehousedFrom,
  departments: wishes.departments,
  rooms_from: wishes.roomsFrom,
  rooms_to: wishes.roomsTo,
  most_rent_ore: wishes.mostRentOre,
  access: wishes.access,
  pets: wishes.pets,
  residence_known: residence !== null,
  residence_municipality_id: residence?.municipalityId ?? null,
  residence_department_id: residence?.departmentId ?? null,
});

/** Bytes as a JSON document carries them to Postgres. */
const asHex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;
const cprColumns = (cpr: KeptCpr | null) => ({
  cpr_sealed: cpr && asHex(cpr.sealed),
  cpr_index: cpr && asHex(cpr.index),
});

export type MemberRow = {
  readonly id: HouseholdMemberId;
  readonly member: Pick<ApplicantStatement['household'][number], 'relation' | 'bornOn' | 'cohabitingSince'>;
};
type Owner = { readonly id: ApplicantId; readonly organisationId: OrganisationId };

const memberRow = ({ id, organisationId }: Owner, { id: memberId, member }: MemberRow) => ({
  ...{ id: memberId, applicant_id: id, organisation_id: organisationId },
  ...{ relation: member.relation, born_on: member.bornOn, cohabiting_since: member.cohabitingSince },
});

const applicantRow = (scope: Scope, row: NewApplicant) => ({
  ...{ id: row.id, organisation_id: row.organisationId, reference: row.reference, source: row.source },
  ...statementColumns(row.statement),
  ...cprColumns(row.cpr),
  ...{ state: 'ACTIVE', missed_offers: 0, revision: 1 },
  ...{ enrolled_at: instant(row.at), enrolled_by: actorOf(scope).userId, changed_at: instant(row.at) },
});

const INSERT = together([
  insertFrom('applicant', 'applicants', [...NEW, ...FACTS, ...WHEN]),
  insertFrom('household_member', 'members', MEMBER),
  INSERT_APPLICANT_EVENTS,
]);

export type Enrolment = {
  readonly applicant: NewApplicant;
  readonly members: readonly MemberRow[];
  readonly event: NewApplicantEvent['event'];
};

/** Enrols as many as there are in one statement, with what is remembered of it. */
export async function insertApplicants(
  tx: HotTx,
  scope: Scope,
  enrolments: readonly Enrolment[],
): Promise<void> {
  const document = {
    applicants: enrolments.map(({ applicant }) => applicantRow(scope, applicant)),
    members: enrolments.flatMap(({ applicant, members }) => members.map((row) => memberRow(applicant, row))),
    applicantEvents: enrolments.map(({ applicant: { id, ...row }, event }) =>
      applicantEventRow(scope, { applicantId: id, organisationId: row.organisationId, at: row.at, event }),
    ),
  };
  await tx.query({ name: 'insert-applicants', text: INSERT, values: [JSON.stringify(document)] });
}

/**
 * Which of the organisation's homes an applicant lives in, as an officer has said, is forgotten with the address that it was said of:
 * `a` is the applicant, `said` what is said now.
 */
export const homeWhileThere = (said: string): string => `
  CASE WHEN (a.street, a.postcode, a.residence_department_id)
    IS NOT DISTINCT FROM (${said}.street, ${said}.postcode, ${said}.residence_department_id) THEN a.dwelling_id END`;

const CHANGE = `
  UPDATE applicant a SET ${FACTS.map((column) => `${column} = r.${column}`).join(', ')}, dwelling_id = ${homeWhileThere('r')},
    revision = a.revision + 1, changed_at = $2
  FROM jsonb_populate_record(NULL::applicant, $1::jsonb) AS r WHERE a.id = r.id`;
const CHANGE_BUT_CPR = CHANGE.replace('cpr_sealed = r.cpr_sealed, cpr_index = r.cpr_index, ', '');

/** Stores the statement of an applicant that is held. `cpr`: undefined leaves the number as it is. */
export async function changeApplicantRow(
  tx: HotTx,
  _scope: Scope,
  { id, now }: LockedApplicant,
  { statement, cpr }: { readonly statement: ApplicantStatement; readonly cpr: KeptCpr | null | undefined },
): Promise<void> {
  const row = { id, ...statementColumns(statement), ...(cpr === undefined ? {} : cprColumns(cpr)) };
  const values = [JSON.stringify(row), instant(now)];
  if (cpr === undefined) await tx.query({ name: 'change-applicant', text: CHANGE_BUT_CPR, values });
  else await tx.query({ name: 'change-applicant-and-cpr', text: CHANGE, values });
}

const MEMBERS = together([
  `DELETE FROM household_member WHERE applicant_id = $2 AND NOT id = ANY ($3)`,
  `UPDATE household_member m SET relation = r.relation, born_on = r.born_on, cohabiting_since = r.cohabiting_since
   FROM jsonb_populate_recordset(NULL::household_member, $1::jsonb -> 'kept') AS r WHERE m.id = r.id AND m.applicant_id = $2`,
  insertFrom('household_member', 'members', MEMBER),
]);

/** Makes the household of a held applicant what it is now; whoever is not named any more leaves it. */
export async function putHousehold(
  tx: HotTx,
  _scope: Scope,
  applicant: LockedApplicant,
  { kept, added }: { readonly kept: readonly MemberRow[]; readonly added: readonly MemberRow[] },
): Promise<void> {
  const rows = (members: readonly MemberRow[]) => members.map((row) => memberRow(applicant, row));
  const document = JSON.stringify({ kept: rows(kept), members: rows(added) });
  const values = [document, applicant.id, kept.map(({ id }) => id)];
  await tx.query({ name: 'put-household', text: MEMBERS, values });
}

const MOVE = `
  UPDATE applicant SET state = $2, state_reason = $3, lapsed_on = $6, erase_on = $4, missed_offers = CASE WHEN $2 = 'ACTIVE' THEN 0 ELSE missed_offers END,
    warned_at = CASE WHEN $2 = 'ACTIVE' THEN NULL ELSE warned_at END, revision = revision + 1, changed_at = $5 WHERE id = $1`;

export type StateMove = {
  readonly state: ApplicantState;
  readonly reason: StateReason | null;
  readonly lapsedOn: CalendarDate | null;
  readonly eraseOn: CalendarDate | null;
};

/** Moves a held applicant; who is active again begins anew with unanswered offers. */
export async function moveApplicant(
  tx: HotTx,
  _scope: Scope,
  { id, now }: Pick<LockedApplicant, 'id' | 'now'>,
  { state, reason, lapsedOn, eraseOn }: StateMove,
): Promise<void> {
  const values = [id, state, reason, eraseOn, instant(now), lapsedOn];
  await tx.query({ name: 'move-applicant', text: MOVE, values });
}

const HANDLER = `UPDATE applicant SET handled_by = $2, revision = revision + 1, changed_at = $3 WHERE id = $1`;

/** Gives a held applicant into other hands. */
export async function handApplicantTo(
  tx: HotTx,
  _scope: Scope,
  { id, now }: LockedApplicant,
  handler: string,
): Promise<void> {
  await tx.query({ name: 'hand-applicant', text: HANDLER, values: [id, handler, instant(now)] });
}
