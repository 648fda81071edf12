import { readActs } from '@/lib/data/summaries/saved-summaries';
import { appendSummaryAct } from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { lockFor, type NotOpen } from './open-summary';

export type CommentOnSummaryInput = { readonly summaryId: SavedSummaryId; readonly said: string };

/** Says something of the summary to all its parties; sent twice, it is said once. */
export const commentOnSummary = (
  scope: UserScope,
  { summaryId, said }: CommentOnSummaryInput,
): Promise<Result<null, NotOpen>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, 'COMMENT');
    if (!open.ok) return open;
    const { head, party } = open.value;
    const last = (await readActs(tx, summaryId)).at(-1);
    // The same form sent once more: what is said here can never be taken back.
    if (last?.kind === 'COMMENTED' && last.party === party && last.said === said) return ok(null);
    await appendSummaryAct(tx, scope, head, { kind: 'COMMENTED', party, said });
    return ok(null);
  });
