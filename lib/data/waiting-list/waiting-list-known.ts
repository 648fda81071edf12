import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type CalendarDate, calendarDate } from '@/lib/domain/shared/calendar-date';
import type { HouseholdMemberId, OrganisationId } from '@/lib/domain/shared/ids';
import type { KnownMunicipality, OwnDepartment } from '@/lib/domain/waiting-list/departments-cell';
import type { KnownMember } from '@/lib/domain/waiting-list/household-change';
import type { OtherMember } from '@/lib/domain/waiting-list/listed-applicant';
import type { KnownApplicant } from '@/lib/domain/waiting-list/plan-import';
import type { ListContext } from '@/lib/domain/waiting-list/read-row';
import {
  type ApplicantColumns,
  contactIn,
  dayOrNull,
  residenceIn,
  wishesIn,
} from '../applicants/applicant-columns';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import type { HotTx } from '../transaction';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('waiting list ' || $1::text, 0))`;

/** One list at a time is taken in for an organisation. */
export async function lockWaitingList(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
): Promise<void> {
  await tx.query({ name: 'lock-waiting-list', text: LOCK, values: [organisationId] });
}

const CONTEXT = `
  SELECT app_now() AS now,
    (SELECT json_agg(json_build_object('id', d.id, 'number', d.number, 'municipalityCode', m.code) ORDER BY d.id)
      FROM department d JOIN municipality m ON m.id = d.municipality_id
      WHERE d.organisation_id = $1 AND d.closed_from IS NULL) AS departments,
    (SELECT json_agg(json_build_object('id', m.id, 'code', m.code, 'name', m.name)) FROM municipality m) AS municipalities`;

/** What the words of the organisation's list are held against. */
export async function readListContext(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
): Promise<ListContext & { readonly now: Date }> {
  const { rows } = await tx.query<{
    now: Date;
    departments: OwnDepartment[] | null;
    municipalities: KnownMunicipality[] | null;
  }>({ name: 'read-list-context', text: CONTEXT, values: [organisationId] });
  const [row] = rows;
  if (!row) throw new Error('The instance has no clock row');
  const { now, departments, municipalities } = row;
  return {
    now,
    today: dayOfInstant(now),
    departments: departments ?? [],
    municipalities: municipalities ?? [],
  };
}

const KNOWN = `
  SELECT a.id, a.external_id, a.revision, ${hiddenFrom('a', 3)} AS hidden, a.merged_into IS NOT NULL AS merged,
    a.erased_at IS NOT NULL AS erased, encode(a.cpr_index, 'hex') AS cpr_key, a.name, a.phone, a.email, a.street, a.postcode, a.city,
    a.protected, a.list, a.seniority_on, a.state, a.state_reason, a.flexible, a.departments, a.rooms_from, a.rooms_to,
    a.most_rent_ore, a.access, a.pets, a.residence_known, a.residence_municipality_id, a.residence_department_id,
    (SELECT json_agg(json_build_object('id', m.id, 'relation', m.relation, 'bornOn', m.born_on, 'cohabitingSince', m.cohabiting_since,
        'held', m.facts_at IS NOT NULL OR EXISTS (SELECT FROM paper p WHERE p.applicant_id = a.id AND p.member_id = m.id)
          OR EXISTS (SELECT FROM confirmation c WHERE c.applicant_id = a.id AND c.member_id = m.id)))
      FROM household_member m WHERE m.applicant_id = a.id) AS members
  FROM applicant a WHERE a.organisation_id = $1 AND a.external_id = ANY ($2)`;
const HELD = `SELECT 1 FROM applicant WHERE organisation_id = $1 AND external_id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`;

/** Keeps the organisation's applicants with these numbers as they are until the transaction has ended. */
export async function lockKnown(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
  numbers: readonly string[],
): Promise<void> {
  await tx.query({ name: 'lock-known-applicants', text: HELD, values: [organisationId, numbers] });
}

/** The organisation's applicants by the numbers that its list knows them by. */
export async function readKnown(
  tx: HotTx,
  scope: Scope,
  organisationId: OrganisationId,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownApplicant>> {
  const values = [organisationId, numbers, readerOf(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-known-applicants', text: KNOWN, values });
  return new Map(rows.map((row) => [row.external_id, knownOf(row)]));
}

type Row = ApplicantColumns & {
  external_id: string;
  merged: boolean;
  erased: boolean;
  cpr_key: string | null;
  members: MemberRow[] | null;
};
type MemberRow = {
  id: HouseholdMemberId;
  relation: OtherMember['relation'] | 'APPLICANT';
  bornOn: string;
  cohabitingSince: string | null;
  held: boolean;
};

function knownOf(row: Row): KnownApplicant {
  const all = row.members ?? [];
  const members = all.flatMap(otherOf);
  const born = all.find(({ relation }) => relation === 'APPLICANT')?.bornOn;
  if (born === undefined) throw new Error('An applicant is missing from the own household');
  const { id, revision, hidden, merged, erased } = row;
  return { id, revision, hidden, merged, erased, members, is: listedOf(row, calendarDate(born), members) };
}

const otherOf = ({ id, relation, bornOn, cohabitingSince, held }: MemberRow): readonly KnownMember[] =>
  relation === 'APPLICANT'
    ? []
    : [{ id, relation, bornOn: calendarDate(bornOn), cohabitingSince: dayOrNull(cohabitingSince), held }];

const listedOf = (row: Row, bornOn: CalendarDate, others: readonly OtherMember[]): KnownApplicant['is'] => ({
  ...{ ...contactIn(row), bornOn, cprKey: row.cpr_key, protected: row.protected, list: row.list },
  ...{ seniorityOn: calendarDate(row.seniority_on), state: row.state, stateReason: row.state_reason },
  ...{ flexible: row.flexible, ...wishesIn(row), residence: residenceIn(row), others },
});
