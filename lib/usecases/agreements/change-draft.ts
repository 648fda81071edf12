import { type Draft, lockDraft, writeDraft } from '@/lib/data/agreement-drafts';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { EditPart } from '@/lib/domain/agreement/edit/draft';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { checkChange, type NotDraft, type NotFound, sealedDocument } from './draft-errors';

export type ChangeDraftInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly part: EditPart;
};
export type ChangeDraftError = NotFound | NotDraft | ChangedMeanwhile;
export type ChangeDraftAnswer = {
  readonly draftId: AgreementDraftId;
  readonly part: EditPart;
  /** False: it was so already. */
  readonly changed: boolean;
};

/** Changes one part of a draft as `edit` says; what cannot be read as an agreement afterwards is refused by it and nothing is written. */
export const changeDraft = <E>(
  scope: UserScope,
  { draftId, revision, part }: ChangeDraftInput,
  edit: (held: Draft) => Result<Agreement, E>,
): Promise<Result<ChangeDraftAnswer, ChangeDraftError | E>> =>
  inTransaction(scope, async (tx) => {
    const held = checkChange(scope, await lockDraft(tx, scope, draftId), revision);
    if (!held.ok) return held;
    const edited = edit(held.value);
    if (!edited.ok) return edited;
    const document = sealedDocument(edited.value);
    const changed = document.checksum !== held.value.checksum;
    if (changed) await writeDraft(tx, scope, held.value, { document, part, by: scope.userId });
    return ok({ draftId, part, changed });
  });
