import type { SummaryHead } from '@/lib/data/summaries/saved-summaries';
import { lockSummary } from '@/lib/data/summaries/saved-summaries-write';
import type { Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { actorIn, type Bar, mayAct, type SummaryAct, speaksFor } from '@/lib/domain/summary/closing';
import type { ByWhom, SummaryParty } from '@/lib/domain/summary/saved';

/** It may not be done now; told with who brought the summary where it is. */
export type NotOpen = { readonly code: 'not-found' } | ({ readonly code: Bar } & ByWhom);

export type OpenSummary = {
  readonly head: SummaryHead;
  /** Whom the reader speaks for, the maker first where she does. */
  readonly parties: readonly SummaryParty[];
  readonly party: SummaryParty;
};

/** The summary under lock, where the reader may do this with it now. */
export async function lockFor(
  tx: Tx,
  scope: UserScope,
  id: SavedSummaryId,
  act: SummaryAct,
): Promise<Result<OpenSummary, NotOpen>> {
  const head = await lockSummary(tx, scope, id);
  const actor = head && actorIn(scope, head);
  if (head === null || actor === null) return err({ code: 'not-found' });
  const allowed = mayAct(head.state, act, actor);
  if (!allowed.ok) return err({ code: allowed.error, by: head.by, at: head.at });
  const parties = speaksFor(scope, head);
  const [first = null] = parties;
  return ok({ head, parties, party: actor === 'MAKER' ? head.maker : first });
}

/** Whoever saw another revision is told who changed it, and when. */
export const changedSince = (head: SummaryHead, seen: number): ChangedMeanwhile | null =>
  head.revision === seen ? null : { code: 'changed-meanwhile', by: head.by, at: head.at };
