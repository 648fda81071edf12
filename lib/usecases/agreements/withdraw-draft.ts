import { writeDraft } from '@/lib/data/agreement-drafts';
import { lockDraftToSign } from '@/lib/data/agreement-signing';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { DraftDone, NotFound, WrongState } from './signing-errors';

export type WithdrawDraftInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  readonly reason: string;
};
export type WithdrawDraftError = NotFound | WrongState | ChangedMeanwhile;

/** Gives a draft up for good, with a reason that both parties can read. It stays to be read; nothing comes of it. */
export const withdrawDraft = (
  scope: UserScope,
  { draftId, revision, reason }: WithdrawDraftInput,
): Promise<Result<DraftDone, WithdrawDraftError>> =>
  inTransaction(scope, async (tx) => {
    const held = await lockDraftToSign(tx, scope, draftId);
    if (held === null || !scope.municipalities.includes(held.municipalityId))
      return err({ code: 'not-found' });
    if (held.state === 'PUBLISHED' || held.state === 'WITHDRAWN')
      return err({ code: 'wrong-state', state: held.state });
    if (held.revision !== revision)
      return err({ code: 'changed-meanwhile', by: held.changedBy, at: held.changedAt });
    const by = scope.userId;
    await writeDraft(tx, scope, held, { state: 'WITHDRAWN', part: 'WITHDRAWN', note: reason, by });
    return ok({ draftId });
  });
