import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, HouseholdMemberId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import type { HouseholdChange } from '@/lib/domain/waiting-list/household-change';
import type { ListedApplicant, OtherMember } from '@/lib/domain/waiting-list/listed-applicant';
import { newId } from '@/lib/platform/new-id';
import { insertFrom, instant } from '../append';
import { homeWhileThere } from '../applicants/applicants-write';
import type { HotTx } from '../transaction';

/** Rows of one message; more would make one large text of everything. */
const AT_ONCE = 2_000;

export type Written = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly after: ListedApplicant;
  /** Sealed for this row; null: none is said, and what is known stays. */
  readonly cpr: { readonly sealed: Uint8Array; readonly index: Uint8Array } | null;
  /** Whoever sees a protected one; null: whoever it is already. */
  readonly handledBy: UserId | null;
  readonly lapsedOn: CalendarDate | null;
  readonly eraseOn: CalendarDate | null;
  readonly at: Date;
};
export type NewApplicant = Written & {
  readonly reference: string;
  readonly externalId: string;
  readonly enrolledBy: UserId;
};

const LISTED = [
  ...[
    'name',
    'phone',
    'email',
    'street',
    'postcode',
    'city',
    'protected',
    'list',
    'seniority_on',
    'state',
    'state_reason',
  ],
  ...[
    'flexible',
    'departments',
    'rooms_from',
    'rooms_to',
    'most_rent_ore',
    'access',
    'pets',
    'residence_known',
  ],
  ...['residence_municipality_id', 'residence_department_id', 'changed_at'],
];
const NEW = [
  ...[
    'id',
    'organisation_id',
    'reference',
    'external_id',
    'handled_by',
    'cpr_sealed',
    'cpr_index',
    'source',
    'missed_offers',
  ],
  ...['revision', 'enrolled_at', 'enrolled_by', 'lapsed_on', 'erase_on', ...LISTED],
];
const INSERT_APPLICANTS = insertFrom('applicant', 'rows', NEW);
const MEMBERS = ['id', 'applicant_id', 'organisation_id', 'relation', 'born_on', 'cohabiting_since'];
const INSERT_MEMBERS = insertFrom('household_member', 'rows', MEMBERS);

/** Puts new applicants with their households on the list. */
export async function insertListed(
  tx: HotTx,
  _scope: Scope,
  applicants: readonly NewApplicant[],
): Promise<void> {
  for (const some of inPieces(applicants)) {
    await putRows(tx, 'insert-listed', INSERT_APPLICANTS, some.map(newRow));
    await putRows(tx, 'insert-listed-members', INSERT_MEMBERS, some.flatMap(householdRows));
  }
}

const newRow = (applicant: NewApplicant) => ({
  ...writtenRow(applicant),
  ...{ reference: applicant.reference, external_id: applicant.externalId, source: 'IMPORT' },
  ...{ missed_offers: 0, revision: 1, enrolled_at: instant(applicant.at), enrolled_by: applicant.enrolledBy },
});

const householdRows = ({ id, organisationId, after }: NewApplicant) => [
  memberRow(id, organisationId, { relation: 'APPLICANT', bornOn: after.bornOn, cohabitingSince: null }),
  ...after.others.map((member) => memberRow(id, organisationId, member)),
];

type MemberColumns = Omit<OtherMember, 'relation'> & {
  readonly relation: OtherMember['relation'] | 'APPLICANT';
};

const memberRow = (applicantId: ApplicantId, organisationId: OrganisationId, member: MemberColumns) => ({
  ...{ id: newId(), applicant_id: applicantId, organisation_id: organisationId },
  ...{ relation: member.relation, born_on: member.bornOn, cohabiting_since: member.cohabitingSince },
});

const UPDATE = `
  UPDATE applicant a SET ${LISTED.map((column) => `${column} = x.${column}`).join(', ')},
    missed_offers = CASE WHEN x.state = 'ACTIVE' AND a.state <> 'ACTIVE' THEN 0 ELSE a.missed_offers END,
    warned_at = CASE WHEN x.state = 'ACTIVE' AND a.state <> 'ACTIVE' THEN NULL ELSE a.warned_at END,
    lapsed_on = CASE WHEN a.state = x.state THEN a.lapsed_on ELSE x.lapsed_on END,
    erase_on = CASE WHEN a.state = x.state THEN a.erase_on ELSE x.erase_on END,
    cpr_sealed = coalesce(x.cpr_sealed, a.cpr_sealed), cpr_index = coalesce(x.cpr_index, a.cpr_index),
    handled_by = coalesce(a.handled_by, x.handled_by), dwelling_id = ${homeWhileThere('x')}, revision = a.revision + 1
  FROM jsonb_populate_recordset(NULL::applicant, $1::jsonb -> 'rows') x
  WHERE a.id = x.id AND a.organisation_id = x.organisation_id`;
const BORN = `
  UPDATE household_member m SET born_on = x.born_on FROM jsonb_populate_recordset(NULL::household_member, $1::jsonb -> 'rows') x
  WHERE m.applicant_id = x.applicant_id AND m.relation = 'APPLICANT' AND m.born_on <> x.born_on`;
const COHABITING = `
  UPDATE household_member m SET cohabiting_since = x.cohabiting_since
  FROM jsonb_populate_recordset(NULL::household_member, $1::jsonb -> 'rows') x WHERE m.id = x.id`;
const REMOVE = 'DELETE FROM household_member WHERE id = ANY ($1)';

export type ChangedApplicant = Written & { readonly household: HouseholdChange };

/** Changes locked applicants and their households to what the list says. */
export async function updateListed(
  tx: HotTx,
  _scope: Scope,
  changed: readonly ChangedApplicant[],
): Promise<void> {
  for (const some of inPieces(changed)) {
    await putRows(tx, 'update-listed', UPDATE, some.map(writtenRow));
    await putRows(
      tx,
      'update-listed-births',
      BORN,
      some.map(({ id, after }) => ({ applicant_id: id, born_on: after.bornOn })),
    );
    const added = some.flatMap(({ id, organisationId, household }) =>
      household.added.map((member) => memberRow(id, organisationId, member)),
    );
    await putRows(tx, 'insert-listed-members', INSERT_MEMBERS, added);
    const cohabiting = some.flatMap(({ household }) => household.changed);
    await putRows(
      tx,
      'update-listed-cohabiting',
      COHABITING,
      cohabiting.map(({ id, cohabitingSince }) => ({ id, cohabiting_since: cohabitingSince })),
    );
    await removeMembers(
      tx,
      some.flatMap(({ household }) => household.removed.map(({ id }) => id)),
    );
  }
}

async function removeMembers(tx: HotTx, ids: readonly HouseholdMemberId[]): Promise<void> {
  if (ids.length > 0) await tx.query({ name: 'remove-listed-members', text: REMOVE, values: [ids] });
}

const writtenRow = ({ id, organisationId, after, cpr, handledBy, lapsedOn, eraseOn, at }: Written) => ({
  ...{ id, organisation_id: organisationId, name: after.name, phone: after.phone, email: after.email },
  ...{ street: after.street, postcode: after.postcode, city: after.city, protected: after.protected },
  ...{ handled_by: after.protected ? handledBy : null, list: after.list, seniority_on: after.seniorityOn },
  ...{ state: after.state, state_reason: after.stateReason, flexible: after.flexible },
  departments: after.departments,
  ...{ rooms_from: after.roomsFrom, rooms_to: after.roomsTo, most_rent_ore: after.mostRentOre },
  ...{ access: after.access, pets: after.pets, residence_known: after.residence !== null },
  residence_municipality_id: after.residence?.municipalityId ?? null,
  residence_department_id: after.residence?.departmentId ?? null,
  ...{ cpr_sealed: bytesText(cpr?.sealed), cpr_index: bytesText(cpr?.index) },
  ...{ lapsed_on: lapsedOn, erase_on: eraseOn, changed_at: instant(at) },
});

/** Bytes as the database writes them in text. */
const bytesText = (bytes: Uint8Array | undefined): string | null =>
  bytes === undefined ? null : `\\x${Buffer.from(bytes).toString('hex')}`;

const TAKEN = 'SELECT reference FROM applicant WHERE organisation_id = $1 AND reference = ANY ($2)';

/** Which of the references somebody in the organisation has already. */
export async function readTaken(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  const values = [organisationId, references];
  const { rows } = await tx.query<{ reference: string }>({
    name: 'read-taken-references',
    text: TAKEN,
    values,
  });
  return new Set(rows.map((row) => row.reference));
}

async function putRows(tx: HotTx, name: string, text: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await tx.query({ name, text, values: [JSON.stringify({ rows })] });
}

function* inPieces<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
