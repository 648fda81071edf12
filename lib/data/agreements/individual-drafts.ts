import type { Scope } from '@/lib/domain/access/scope';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import type {
  IndividualAgreement,
  IndividualInForce,
} from '@/lib/domain/agreement/individual/individual-agreement';
import { parseIndividual } from '@/lib/domain/agreement/individual/parse-individual';
import {
  type AgreementDraftId,
  type AgreementId,
  asId,
  type DepartmentId,
  type MunicipalityId,
  type OrganisationId,
} from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { readToday } from '../clock';
import { inTransaction, type Tx } from '../transaction';
import { type DraftRow, holdDraft, readDraftText } from './agreement-drafts';
import { listAgreementVersions } from './agreement-versions';
import { listIndividualVersions } from './individual-agreements';

type Parties = { readonly municipalityId: MunicipalityId; readonly organisationId: OrganisationId };

/** An organisation of the municipality, with the agreement of its own that it may have. */
export type KnownIndividual = {
  readonly name: string;
  readonly cvr: string | null;
  readonly agreementId: AgreementId | null;
  readonly latest: IndividualInForce | null;
};

/** Two who begin a draft of one organisation's own agreement come one after the other, so that it has one agreement and not two. */
export async function lockIndividual(
  tx: Tx,
  scope: Scope,
  { municipalityId, organisationId }: Parties,
): Promise<KnownIndividual | null> {
  const key = `individual agreement ${municipalityId} ${organisationId}`;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
  const [row] = await tx.$queryRaw<Omit<KnownIndividual, 'latest'>[]>`
    SELECT o.name, o.cvr, (SELECT a.id FROM agreement a WHERE a.kind = 'INDIVIDUAL' AND a.municipality_id = om.municipality_id
      AND a.organisation_id = o.id ORDER BY a.id LIMIT 1) AS "agreementId"
    FROM organisation o JOIN organisation_municipality om ON om.organisation_id = o.id
    WHERE o.id = ${organisationId}::uuid AND om.municipality_id = ${municipalityId}::uuid`;
  if (row === undefined) return null;
  const own = (await listIndividualVersions(tx, scope)).filter(
    (one) => one.organisationId === organisationId && one.municipalityId === municipalityId,
  );
  return { ...row, latest: own.at(-1) ?? null };
}

/** The agreement that drafts and versions of an organisation's own stand under. */
export async function addIndividual(
  tx: Tx,
  _scope: Scope,
  { municipalityId, organisationId, framework }: Parties & { readonly framework: AgreementInForce },
): Promise<AgreementId> {
  const id = asId<AgreementId>(newId());
  await tx.$executeRaw`
    INSERT INTO agreement (id, municipality_id, organisation_id, framework_id, slug, kind)
    SELECT ${id}::uuid, ${municipalityId}::uuid, ${organisationId}::uuid, v.agreement_id, ${`${framework.slug}-${id.slice(-8)}`},
      'INDIVIDUAL' FROM agreement_version v WHERE v.id = ${framework.id}::uuid`;
  return id;
}

export type IndividualDraft = DraftRow & { readonly agreement: IndividualAgreement };

async function read(tx: Tx, scope: Scope, id: AgreementDraftId): Promise<IndividualDraft | null> {
  const row = await readDraftText(tx, scope, id);
  if (row === null || row.kind !== 'INDIVIDUAL') return null;
  const { document, ...draft } = row;
  const text = parseIndividual(document);
  if (!text.ok) throw new Error(`The draft ${id} cannot be read: ${text.error.path}`);
  return { ...draft, agreement: text.value };
}

/** The draft while nobody else changes, signs or publishes it. */
export async function lockIndividualDraft(
  tx: Tx,
  scope: Scope,
  id: AgreementDraftId,
): Promise<IndividualDraft | null> {
  await holdDraft(tx, id);
  return read(tx, scope, id);
}

export type OwnDepartment = {
  readonly id: DepartmentId;
  readonly number: string;
  readonly name: string;
};

/** The draft with what its editor needs: the framework that it stands under, and the organisation's departments. */
export const findIndividualDraft = (scope: Scope, id: AgreementDraftId) =>
  inTransaction(scope, async (tx) => {
    const draft = await read(tx, scope, id);
    if (draft === null) return null;
    const departments = await tx.$queryRaw<OwnDepartment[]>`
      SELECT d.id, d.number, d.name FROM department d WHERE d.municipality_id = ${draft.municipalityId}::uuid
        AND d.organisation_id = ${draft.organisationId}::uuid ORDER BY length(d.number), d.number`;
    const frameworks = (await listAgreementVersions(tx, scope)).filter(
      (row) => row.municipalityId === draft.municipalityId,
    );
    return { draft, departments, frameworks, today: await readToday(tx) };
  });
