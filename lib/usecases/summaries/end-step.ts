import { appendSummaryAct, changeSummary } from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { stateAfter } from '@/lib/domain/summary/closing';
import { changedSince, lockFor, type NotOpen } from './open-summary';

export type EndSummaryInput = {
  readonly summaryId: SavedSummaryId;
  readonly revision: number;
  readonly reason: string;
};

export type EndSummaryError = NotOpen | ChangedMeanwhile;

type Step = { readonly act: 'RECALL' | 'WITHDRAW'; readonly kind: 'RECALLED' | 'WITHDRAWN' };

/** A step back, with its reason: nobody else approves what has been taken from before her. */
export const endStep = (
  scope: UserScope,
  { summaryId, revision, reason }: EndSummaryInput,
  { act, kind }: Step,
): Promise<Result<null, EndSummaryError>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, act);
    if (!open.ok) return open;
    const { head, party } = open.value;
    const stale = changedSince(head, revision);
    if (stale) return err(stale);
    const state = stateAfter(head.state, act, 0);
    await changeSummary(tx, scope, head, { state, closesOn: null, textChanged: false });
    await appendSummaryAct(tx, scope, head, { kind, party, said: reason });
    return ok(null);
  });
