import type { Scope } from '@/lib/domain/access/scope';
import type { WaitingList } from '@/lib/domain/applicant/vocabulary';
import type {
  ApplicantId,
  DepartmentId,
  MunicipalityId,
  OrganisationId,
  UserId,
} from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import type { LockedApplicant } from './applicants-lock';

export type NamedPlaces = {
  readonly departments: readonly DepartmentId[];
  readonly municipalities: readonly MunicipalityId[];
  readonly colleagues: readonly UserId[];
};

const UNKNOWN = `
  SELECT
    EXISTS (SELECT FROM unnest($2::uuid[]) q(id) WHERE NOT EXISTS (
      SELECT FROM department d WHERE d.id = q.id AND d.organisation_id = $1)) AS departments,
    EXISTS (SELECT FROM unnest($3::uuid[]) q(id) WHERE NOT EXISTS (
      SELECT FROM organisation_municipality o WHERE o.municipality_id = q.id AND o.organisation_id = $1)) AS municipalities,
    EXISTS (SELECT FROM unnest($4::uuid[]) q(id) WHERE NOT EXISTS (
      SELECT FROM membership m WHERE m.user_id = q.id AND m.organisation_id = $1 AND m.ended_at IS NULL
        AND m.role IN ('LETTING_OFFICER', 'MANAGER'))) AS colleagues`;

export type Unknown = {
  readonly departments: boolean;
  readonly municipalities: boolean;
  readonly colleagues: boolean;
};

/** Is any of them no department of the organisation, no municipality it lets homes in, or nobody who lets its homes? */
export async function findUnknown(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
  { departments, municipalities, colleagues }: NamedPlaces,
): Promise<Unknown> {
  const values = [organisationId, departments, municipalities, colleagues];
  const { rows } = await tx.query<Unknown>({ name: 'find-unknown-places', text: UNKNOWN, values });
  if (!rows[0]) throw new Error('The database did not answer what is unknown');
  return rows[0];
}

/** An applicant of the organisation's whom the reader may go to. */
export type AlreadyEnrolled = { readonly applicantId: ApplicantId; readonly reference: string };

const EXTERNAL = `SELECT id AS "applicantId", reference FROM applicant WHERE organisation_id = $1 AND external_id = $2 AND id <> $3`;

/** Another applicant who has the organisation's number already. */
export async function findWithExternalId(
  tx: HotTx,
  _scope: Scope,
  { id, organisationId }: { readonly id: ApplicantId; readonly organisationId: OrganisationId },
  externalId: string,
): Promise<AlreadyEnrolled | null> {
  const values = [organisationId, externalId, id];
  const { rows } = await tx.query<AlreadyEnrolled>({
    ...{ name: 'applicant-with-external-id', text: EXTERNAL, values },
  });
  return rows[0] ?? null;
}

const HOLD = `SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))`;
const ENROLLED = `
  SELECT id AS "applicantId", reference FROM applicant
  WHERE organisation_id = $1 AND cpr_index = $2 AND id <> $3 AND list = $4 AND state <> 'LAPSED' LIMIT 1`;

/** Another applicant with the same number on the same list; whoever asks the same at this moment waits. */
export async function findEnrolled(
  tx: HotTx,
  _scope: Scope,
  applicant: {
    readonly id: ApplicantId;
    readonly organisationId: OrganisationId;
    readonly list: WaitingList;
  },
  index: Uint8Array,
): Promise<AlreadyEnrolled | null> {
  const bytes = Buffer.from(index);
  await tx.query({ name: 'hold-cpr', text: HOLD, values: [bytes] });
  const values = [applicant.organisationId, bytes, applicant.id, applicant.list];
  const { rows } = await tx.query<AlreadyEnrolled>({
    ...{ name: 'enrolled-with-cpr', text: ENROLLED, values },
  });
  return rows[0] ?? null;
}

const KEPT = 'SELECT cpr_index AS index FROM applicant WHERE id = $1';

/** What the kept number of a held applicant is found by; null: there is none. */
export async function findKeptIndex(
  tx: HotTx,
  _scope: Scope,
  { id }: LockedApplicant,
): Promise<Uint8Array | null> {
  const { rows } = await tx.query<{ index: Buffer | null }>({
    name: 'kept-cpr-index',
    text: KEPT,
    values: [id],
  });
  return rows[0]?.index ?? null;
}

const SENT = `
  SELECT a.id, a.name, m.born_on AS "bornOn" FROM applicant a
    JOIN household_member m ON m.applicant_id = a.id AND m.relation = 'APPLICANT'
  WHERE a.id = $1 AND a.organisation_id = $2`;

/** Whether this very form was sent before: the same id and the same person. `taken`: the id stands for somebody else. */
export async function findSent(
  tx: HotTx,
  _scope: Scope,
  { id, organisationId, name, bornOn }: SentForm,
): Promise<'sent' | 'taken' | 'new'> {
  const values = [id, organisationId];
  const { rows } = await tx.query<{ name: string; bornOn: string }>({
    ...{ name: 'enrolment-sent', text: SENT, values },
  });
  if (!rows[0]) return 'new';
  return rows[0].name === name && rows[0].bornOn === bornOn ? 'sent' : 'taken';
}

type SentForm = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly bornOn: string;
};
