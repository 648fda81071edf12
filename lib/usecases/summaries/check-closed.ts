import { readEditions, readSummaryHead } from '@/lib/data/summaries/saved-summaries';
import { keepCheck, listSummariesToCheck } from '@/lib/data/summaries/summary-checks';
import { inTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { standingOf, stands } from '@/lib/domain/summary/standing';
import { oneByOne } from '../housekeeping/one-by-one';
import { makeSummary } from './get-summary';

/** To look at a summary costs as much as to show it: some at a time, and each again when an hour has gone. */
const AT_ONCE = 10;
const AGAIN_AFTER_MINUTES = 60;

/**
 * Holds closed summaries against what they would be made of today, and keeps what was found, for those to be reminded who may restate
 * them. Answers how many of them differ that nobody knew of.
 */
export async function checkClosedSummaries(
  scope: SystemScope,
  figuresOf: FiguresOf = (which) => makeSummary(scope, which),
): Promise<{ readonly summariesToRestate: number }> {
  const due = await inTransaction(scope, (tx) =>
    listSummariesToCheck(tx, scope, { minutes: AGAIN_AFTER_MINUTES, atMost: AT_ONCE }),
  );
  const ids = due.map(({ id }) => id);
  return { summariesToRestate: await oneByOne('summary', ids, (id) => checkOne(scope, id, figuresOf)) };
}

async function checkOne(scope: SystemScope, id: SavedSummaryId, figuresOf: FiguresOf): Promise<boolean> {
  const { head, last } = await inTransaction(scope, async (tx) => ({
    head: await readSummaryHead(tx, scope, id),
    last: (await readEditions(tx, id)).at(-1),
  }));
  if (head === null || last === undefined) throw new Error(`The summary ${id} is closed without an edition`);
  const now = await figuresOf(head);
  // Of figures that cannot be made any more there is no restatement.
  const differs = now !== null && !stands(standingOf(last, now));
  return inTransaction(scope, (tx) => keepCheck(tx, scope, head, { number: last.number, differs }));
}
