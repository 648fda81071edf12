import { writeDraft } from '@/lib/data/agreements/agreement-drafts';
import { lockDraftToSign } from '@/lib/data/agreements/agreement-signing';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DraftState } from '@/lib/domain/agreement/edit/draft';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AgreementDraftId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { checkStand, type DraftDone, type NotFound, type WrongState } from './signing-errors';

export type TakeBackInput = {
  readonly draftId: AgreementDraftId;
  readonly revision: number;
  /** Both parties can read it. */
  readonly reason: string;
};
export type TakeBackError = NotFound | WrongState | ChangedMeanwhile;

type Way = {
  readonly from: readonly DraftState[];
  readonly to:
    | { readonly state: 'DRAFT'; readonly part: 'RECALLED' }
    | { readonly state: 'WITHDRAWN'; readonly part: 'WITHDRAWN' };
};

/** The municipality takes its draft back, for now or for good, and says why. */
export const takeBack = (
  scope: UserScope,
  { draftId, revision, reason }: TakeBackInput,
  { from, to }: Way,
): Promise<Result<DraftDone, TakeBackError>> =>
  inTransaction(scope, async (tx) => {
    const held = checkStand(scope, await lockDraftToSign(tx, scope, draftId), { states: from, revision });
    if (!held.ok) return held;
    await writeDraft(tx, scope, held.value, { ...to, note: reason, by: scope.userId });
    return ok({ draftId });
  });
