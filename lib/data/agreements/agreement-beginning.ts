import type { Scope } from '@/lib/domain/access/scope';
import type { KnownOrganisation } from '@/lib/domain/agreement/life/signing';
import { type AgreementId, asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { inTransaction, type Tx } from '../transaction';
import { listOrganisationsOf } from './agreement-signing';

/** A municipality that has not signed anything yet, and the agreement that its drafts stand under, if one was begun. */
export type WithoutAgreement = {
  readonly id: MunicipalityId;
  readonly name: string;
  readonly cvr: string | null;
  readonly agreement: { readonly id: AgreementId; readonly slug: string } | null;
};

type Row = {
  id: MunicipalityId;
  name: string;
  cvr: string | null;
  agreementId: AgreementId | null;
  slug: string | null;
};

const read = (tx: Tx, scope: Scope, only: MunicipalityId | null): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`
    SELECT m.id, m.name, m.cvr, a.id AS "agreementId", a.slug FROM municipality m
      LEFT JOIN LATERAL (SELECT a.id, a.slug FROM agreement a WHERE a.municipality_id = m.id AND a.kind = 'FRAMEWORK' ORDER BY a.id LIMIT 1) a ON true
    WHERE m.id = ANY (${scope.kind === 'USER' ? [...scope.municipalities] : []}::uuid[]) AND (${only}::uuid IS NULL OR m.id = ${only}::uuid)
      AND NOT EXISTS (SELECT FROM agreement_version v WHERE v.municipality_id = m.id AND v.kind = 'FRAMEWORK') ORDER BY m.name`;

const asWithout = ({ agreementId, slug, ...row }: Row): WithoutAgreement => ({
  ...row,
  agreement: agreementId !== null && slug !== null ? { id: agreementId, slug } : null,
});

/** The reader's own municipalities in which no framework agreement has been signed. */
export const listWithoutAgreement = (scope: Scope): Promise<readonly WithoutAgreement[]> =>
  inTransaction(scope, async (tx) => (await read(tx, scope, null)).map(asWithout));

export type Beginning = WithoutAgreement & { readonly organisations: readonly KnownOrganisation[] };

/** One of them, while nobody else begins an agreement there: it has one agreement and not two. */
export async function lockBeginning(tx: Tx, scope: Scope, id: MunicipalityId): Promise<Beginning | null> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`framework agreement ${id}`}, 0))::text`;
  const [row] = await read(tx, scope, id);
  return row ? { ...asWithout(row), organisations: await listOrganisationsOf(tx, id) } : null;
}

/** The agreement that the municipality's drafts and versions stand under. */
export async function addFramework(
  tx: Tx,
  _scope: Scope,
  municipalityId: MunicipalityId,
  slug: string,
): Promise<AgreementId> {
  const id = asId<AgreementId>(newId());
  await tx.$executeRaw`INSERT INTO agreement (id, municipality_id, slug, kind) VALUES (${id}::uuid, ${municipalityId}::uuid, ${slug}, 'FRAMEWORK')`;
  return id;
}
