import type { Scope } from '@/lib/domain/access/scope';
import type { AgreementDraftId, AgreementVersionId, UserId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

/** What a file belongs to: a draft that is being signed, or a signed version. */
export type AttachedTo =
  | { readonly draftId: AgreementDraftId; readonly versionId: null }
  | { readonly draftId: null; readonly versionId: AgreementVersionId };

export type NewAttachment = AttachedTo & {
  readonly id: string;
  readonly kind: 'SIGNED' | 'ANNEX';
  readonly title: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Sealed for this very row. */
  readonly sealed: Uint8Array;
  readonly by: UserId;
};

/** False where what it belongs to is not the municipality's own, or can have nothing attached as it stands. */
export async function addAttachment(tx: Tx, scope: Scope, row: NewAttachment): Promise<boolean> {
  const own = scope.kind === 'SYSTEM' ? null : [...scope.municipalities];
  const of =
    row.draftId === null
      ? Prisma.sql`agreement_version v WHERE v.id = ${row.versionId}::uuid`
      : Prisma.sql`agreement_draft v WHERE v.id = ${row.draftId}::uuid AND v.state = 'SIGNING'`;
  const stored = await tx.$executeRaw`
    INSERT INTO agreement_attachment (id, agreement_id, municipality_id, organisation_id, draft_id, version_id, kind, title, media_type,
      bytes, sha256, sealed, recorded_at, recorded_by)
    SELECT ${row.id}::uuid, v.agreement_id, v.municipality_id, v.organisation_id, ${row.draftId}::uuid, ${row.versionId}::uuid,
      ${row.kind}, ${row.title}, 'application/pdf', ${row.bytes}, ${row.sha256}, ${Buffer.from(row.sealed)}, app_now(), ${row.by}::uuid
    FROM ${of} AND (${own}::uuid[] IS NULL OR v.municipality_id = ANY(${own}::uuid[]))`;
  return stored === 1;
}

export type SealedAttachment = { readonly id: string; readonly title: string; readonly sealed: Uint8Array };

/** Null for a file of an agreement that the reader may not read. */
export const findAttachment = (scope: Scope, id: string): Promise<SealedAttachment | null> =>
  inTransaction(scope, async (tx) => {
    const [row] = await tx.$queryRaw<SealedAttachment[]>`
      SELECT t.id, t.title, t.sealed FROM agreement_attachment t WHERE t.id = ${id}::uuid AND ${reachedRows(scope, 't')}
        AND ${ofParties(scope)}`;
    return row ?? null;
  });

/** Those of an individual agreement are its two parties' alone. */
function ofParties(scope: Scope): Prisma.Sql {
  if (scope.kind === 'SYSTEM') return Prisma.sql`true`;
  return Prisma.sql`(t.organisation_id IS NULL OR t.municipality_id = ANY(${[...scope.municipalities]}::uuid[])
    OR t.organisation_id = ANY(${[...scope.organisations]}::uuid[]))`;
}
