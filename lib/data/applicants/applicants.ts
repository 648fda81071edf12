import type { Scope } from '@/lib/domain/access/scope';
import type { Applicant, HouseholdMember } from '@/lib/domain/applicant/applicant';
import type { ApplicantSource } from '@/lib/domain/applicant/vocabulary';
import type { Relation } from '@/lib/domain/criteria/vocabulary';
import type { Language } from '@/lib/domain/shared/bilingual';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  DepartmentId,
  HouseholdMemberId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';
import { type ApplicantColumns, contactIn, dayOrNull, residenceIn, wishesIn } from './applicant-columns';
import { hiddenFrom, readerOf } from './applicant-protected';

const SHOWN = (column: string): string => `CASE WHEN h.hidden THEN NULL ELSE a.${column} END AS ${column}`;

const READ = `
  SELECT a.id, a.organisation_id, a.reference, a.external_id, h.hidden, coalesce(CASE WHEN NOT h.hidden THEN a.name END, '') AS name,
    ${['email', 'phone', 'street', 'postcode', 'city'].map(SHOWN).join(', ')},
    a.mail_language, a.protected, a.handled_by, a.cpr_index IS NOT NULL AS has_cpr, a.list, a.seniority_on, a.state, a.state_reason, a.flexible,
    a.rehoused_from, a.departments, a.rooms_from, a.rooms_to, a.most_rent_ore, a.access, a.pets, a.residence_known,
    a.residence_municipality_id, a.residence_department_id, a.source, a.missed_offers, a.erase_on, a.erased_at, a.revision,
    (SELECT json_agg(json_build_object('id', m.id, 'relation', m.relation, 'bornOn', m.born_on,
        'cohabitingSince', m.cohabiting_since, 'factsAt', m.facts_at) ORDER BY m.relation <> 'APPLICANT', m.born_on, m.id)
      FROM household_member m WHERE m.applicant_id = a.id) AS household
  FROM applicant a CROSS JOIN LATERAL (SELECT ${hiddenFrom('a', 3)} AS hidden) h
  WHERE a.id = ANY ($1) AND ${ofOrganisations('a', 2)}`;

/** The applicants as they are now, by id; another tenant's are left out, and what is protected from the reader is. */
export async function readApplicants(
  tx: HotTx,
  scope: Scope,
  ids: readonly ApplicantId[],
): Promise<ReadonlyMap<ApplicantId, Applicant>> {
  const values = [ids, organisationsOf(scope), readerOf(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-applicants', text: READ, values });
  return new Map(rows.map((row) => [row.id, applicantOf(row)]));
}

/** The applicant as it is now; null for another tenant's and for none. */
export const findApplicant = (scope: Scope, id: ApplicantId): Promise<Applicant | null> =>
  inHotTransaction(scope, async (tx) => (await readApplicants(tx, scope, [id])).get(id) ?? null);

type Row = ApplicantColumns & {
  organisation_id: OrganisationId;
  reference: string;
  external_id: string | null;
  handled_by: UserId | null;
  mail_language: Language | null;
  has_cpr: boolean;
  rehoused_from: DepartmentId | null;
  source: ApplicantSource;
  missed_offers: number;
  erase_on: string | null;
  erased_at: Date | null;
  household: MemberRow[] | null;
};

type MemberRow = {
  id: HouseholdMemberId;
  relation: Relation;
  bornOn: string;
  cohabitingSince: string | null;
  factsAt: string | null;
};

const applicantOf = (row: Row): Applicant => ({
  id: row.id,
  organisationId: row.organisation_id,
  reference: row.reference,
  externalId: row.external_id,
  contact: contactIn(row),
  mailLanguage: row.mail_language,
  hidden: row.hidden,
  protected: row.protected,
  handledBy: row.handled_by,
  hasCpr: row.has_cpr,
  list: row.list,
  seniorityOn: calendarDate(row.seniority_on),
  state: row.state,
  stateReason: row.state_reason,
  flexible: row.flexible,
  rehousedFrom: row.rehoused_from,
  wishes: wishesIn(row),
  residence: residenceIn(row),
  source: row.source,
  missedOffers: row.missed_offers,
  eraseOn: dayOrNull(row.erase_on),
  erasedAt: row.erased_at,
  revision: row.revision,
  household: (row.household ?? []).map(memberOf),
});

const memberOf = (row: MemberRow): HouseholdMember => ({
  id: row.id,
  relation: row.relation,
  bornOn: calendarDate(row.bornOn),
  cohabitingSince: dayOrNull(row.cohabitingSince),
  factsAt: row.factsAt === null ? null : new Date(row.factsAt),
});
