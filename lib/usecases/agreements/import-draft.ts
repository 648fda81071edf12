import { addDraft, findBaseVersion } from '@/lib/data/agreements/agreement-drafts';
import { inTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { type ImportFault, readImport } from '@/lib/domain/agreement/edit/read-import';
import { type AgreementDraftId, type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { type NotFound, sealedDocument } from './draft-errors';

export type ImportDraftInput = {
  /** The version that it is compared with, and whose agreement it is a draft of. */
  readonly versionId: AgreementVersionId;
  /** Null: what the file calls the agreement. */
  readonly title: string | null;
  readonly bytes: Uint8Array;
};
export type ImportDraftError = NotFound | { readonly code: 'faulty-file'; readonly fault: ImportFault };

const TITLE = { shortest: 3, longest: 120 };

const nameOf = (title: string): string | null =>
  title.trim().length < TITLE.shortest ? null : title.trim().slice(0, TITLE.longest);

/** Begins a draft from a file in the published form. It says nothing that the file says not, but keeps the agreement's own name. */
export const importDraft = (
  scope: Scope,
  { versionId, title, bytes }: ImportDraftInput,
): Promise<Result<{ readonly draftId: AgreementDraftId }, ImportDraftError>> =>
  inTransaction(scope, async (tx) => {
    const base = await findBaseVersion(tx, scope, versionId);
    if (base === null) return err({ code: 'not-found' });
    const read = readImport(bytes);
    if (!read.ok) return err({ code: 'faulty-file', fault: read.error });
    const draftId = asId<AgreementDraftId>(newId());
    const { agreementId, municipalityId, organisationId, kind, id: baseVersionId } = base;
    await addDraft(tx, scope, {
      ...{ id: draftId, agreementId, municipalityId, organisationId, kind, baseVersionId },
      title: title ?? nameOf(read.value.title.da) ?? base.agreement.title.da.slice(0, TITLE.longest),
      ...sealedDocument({ ...read.value, id: base.agreement.id }),
      ...{ part: 'IMPORTED', by: actorOf(scope).userId },
    });
    return ok({ draftId });
  });
