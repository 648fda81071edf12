import type { Scope } from '@/lib/domain/access/scope';
import { factsFromJson } from '@/lib/domain/applicant/facts-json';
import {
  NOTHING_STATED,
  type Residence,
  type StatedFacts,
  type StatedHousehold,
  type StatedMember,
} from '@/lib/domain/applicant/stated-household';
import type { Confirmation, Paper } from '@/lib/domain/criteria/household';
import type { PaperKind, Question, Relation } from '@/lib/domain/criteria/vocabulary';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  DepartmentId,
  HouseholdMemberId,
  MunicipalityId,
  OrganisationId,
} from '@/lib/domain/shared/ids';
import { monthOf } from '@/lib/domain/shared/month';
import { open } from '@/lib/platform/secrets/sealed';
import { ofOrganisations } from '../own-organisations';
import { ofSide } from '../tenant-values';
import type { HotTx } from '../transaction';

const READ = `
  SELECT a.id, a.organisation_id AS "organisationId", a.residence_known AS "residenceKnown",
    a.residence_municipality_id AS "municipalityId", a.residence_department_id AS "departmentId",
    (SELECT json_agg(json_build_object('id', m.id, 'relation', m.relation, 'bornOn', m.born_on,
        'cohabitingSince', m.cohabiting_since, 'sealed', encode(m.facts_sealed, 'base64'))
        ORDER BY m.relation <> 'APPLICANT', m.born_on, m.id)
      FROM household_member m WHERE m.applicant_id = a.id) AS members,
    (SELECT json_agg(json_build_object('member', p.member_id, 'paper', p.kind, 'verdict', p.verdict, 'issuedOn', p.issued_on,
        'seenOn', p.seen_on, 'from', p.covers_from, 'to', p.covers_to) ORDER BY p.received_at, p.id)
      FROM paper p WHERE p.applicant_id = a.id) AS papers,
    (SELECT json_agg(json_build_object('id', c.id, 'criterion', c.criterion, 'member', c.member_id, 'question', c.question,
        'upheld', c.upheld, 'by', c.answered_by, 'on', c.answered_on, 'sealed', encode(c.reason_sealed, 'base64'))
        ORDER BY c.answered_at, c.id)
      FROM confirmation c WHERE c.applicant_id = a.id) AS confirmations
  FROM applicant a
  WHERE a.id = ANY ($1::uuid[]) AND ${ofOrganisations('a', 2)}`;

/** What these applicants' households have stated, shown and been asked; another tenant's are left out. One round trip. */
export async function readStatedHouseholds(
  tx: HotTx,
  scope: Scope,
  ids: readonly ApplicantId[],
): Promise<ReadonlyMap<ApplicantId, StatedHousehold>> {
  const { side, tenants } = ofSide(scope);
  if (side === 'MUNICIPALITY' || ids.length === 0) return new Map();
  const { rows } = await tx.query<Row>({
    name: 'read-stated-households',
    text: READ,
    values: [ids, tenants],
  });
  return new Map(rows.map((row) => [row.id, householdOf(row)]));
}

type Row = {
  id: ApplicantId;
  organisationId: OrganisationId;
  residenceKnown: boolean;
  municipalityId: MunicipalityId | null;
  departmentId: DepartmentId | null;
  members: MemberJson[] | null;
  papers: PaperJson[] | null;
  confirmations: ConfirmationJson[] | null;
};
type MemberJson = {
  id: HouseholdMemberId;
  relation: Relation;
  bornOn: string;
  cohabitingSince: string | null;
  sealed: string | null;
};
type PaperJson = {
  member: HouseholdMemberId;
  paper: PaperKind;
  verdict: Paper['verdict'];
  issuedOn: string | null;
  seenOn: string | null;
  from: string | null;
  to: string | null;
};
type ConfirmationJson = {
  id: string;
  criterion: string;
  member: HouseholdMemberId;
  question: Question;
  upheld: boolean;
  by: string;
  on: string;
  sealed: string | null;
};

const householdOf = (row: Row): StatedHousehold => ({
  applicantId: row.id,
  organisationId: row.organisationId,
  members: (row.members ?? []).map(memberOf),
  residence: residenceOf(row),
  papers: (row.papers ?? []).map(paperOf),
  confirmations: (row.confirmations ?? []).map(confirmationOf),
});

const residenceOf = ({ residenceKnown, municipalityId, departmentId }: Row): Residence | null =>
  residenceKnown ? { municipalityId, departmentId } : null;

const memberOf = ({ id, relation, bornOn, cohabitingSince, sealed }: MemberJson): StatedMember => ({
  ...{ id, relation, born: { on: calendarDate(bornOn) }, cohabitingSince: dayOrNull(cohabitingSince) },
  ...(sealed === null ? NOTHING_STATED : openFacts(Buffer.from(sealed, 'base64'), id)),
});

/** Opens the facts of one member's row. */
function openFacts(sealed: Uint8Array, id: HouseholdMemberId): StatedFacts {
  const facts = factsFromJson(JSON.parse(open(sealed, id)));
  // The fault names a place in the document and may quote it: neither belongs in a log.
  if (!facts.ok) throw new Error(`The facts of a household member cannot be read: ${facts.error.path}`);
  return facts.value;
}

const paperOf = ({ member, paper, verdict, issuedOn, seenOn, from, to }: PaperJson): Paper => ({
  ...{ member, paper, verdict, issuedOn: dayOrNull(issuedOn), seenOn: dayOrNull(seenOn) },
  covers:
    from === null || to === null
      ? null
      : { from: monthOf(calendarDate(from)), to: monthOf(calendarDate(to)) },
});

const confirmationOf = ({ id, sealed, on, ...row }: ConfirmationJson): Confirmation => ({
  ...row,
  on: calendarDate(on),
  reason: sealed === null ? '' : open(Buffer.from(sealed, 'base64'), id),
});

const dayOrNull = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));
