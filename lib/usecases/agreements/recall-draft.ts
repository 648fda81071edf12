import { writeDraft } from '@/lib/data/agreement-drafts';
import { lockDraftToSign } from '@/lib/data/agreement-signing';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { checkStand, type DraftDone, type NotFound, type WrongState } from './signing-errors';

export type RecallDraftInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly reason: string;
};
export type RecallDraftError = NotFound | WrongState | ChangedMeanwhile;

/** Takes a draft back from signing. Changed by a single word it has to be signed anew: signatures count for one text. */
export const recallDraft = (
  scope: UserScope,
  { draftId, revision, reason }: RecallDraftInput,
): Promise<Result<DraftDone, RecallDraftError>> =>
  inTransaction(scope, async (tx) => {
    const asked = { state: 'SIGNING', revision } as const;
    const held = checkStand(scope, await lockDraftToSign(tx, scope, draftId), asked);
    if (!held.ok) return held;
    const by = scope.userId;
    await writeDraft(tx, scope, held.value, { state: 'DRAFT', part: 'RECALLED', note: reason, by });
    return ok({ draftId });
  });
