import { readToday } from '@/lib/data/clock';
import { readEditions, readSummaryHead, type SummaryHead } from '@/lib/data/summaries/saved-summaries';
import {
  appendSummaryAct,
  changeSummary,
  insertEdition,
  listSummariesToClose,
  lockSummary,
} from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { editionToApprove, mayAct, nextEdition, stateAfter } from '@/lib/domain/summary/closing';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { oneByOne } from '../housekeeping/one-by-one';
import { type FiguresNow, figuresNow, sealed } from './figures-now';
import { makeSummary } from './get-summary';

/**
 * Closes the approved summaries whose days for corrections have run out, each with the figures of that moment, which stay. One that
 * cannot be closed now does not keep the others from it, and is tried again the next time.
 */
export async function closeSummaries(
  scope: SystemScope,
  figuresOf: FiguresOf = (which) => makeSummary(scope, which),
): Promise<{ readonly closedSummaries: number }> {
  const due = await inTransaction(scope, async (tx) => listSummariesToClose(tx, scope, await readToday(tx)));
  const ids = due.map(({ id }) => id);
  return { closedSummaries: await oneByOne('summary', ids, (id) => closeOne(scope, id, figuresOf)) };
}

async function closeOne(scope: SystemScope, id: SavedSummaryId, figuresOf: FiguresOf): Promise<boolean> {
  const seen = await inTransaction(scope, (tx) => readSummaryHead(tx, scope, id));
  if (seen === null) return false;
  const now = await figuresNow(seen, figuresOf);
  if (!now.ok) throw new Error(`The summary ${id} has no figures to be closed with: ${now.error.code}`);
  return inTransaction(scope, async (tx) => {
    const head = await lockSummary(tx, scope, id);
    if (head === null || !mayAct(head.state, 'CLOSE', 'TIME').ok) return false;
    if (head.closesOn === null || head.closesOn > (await readToday(tx))) return false;
    await close(tx, scope, head, now.value);
    return true;
  });
}

/** The words are those that everybody approved. */
async function close(tx: Tx, scope: SystemScope, head: SummaryHead, now: FiguresNow): Promise<void> {
  const editions = await readEditions(tx, head.id);
  const approved = editionToApprove(head.state, editions);
  if (approved === null) throw new Error(`The summary ${head.id} was approved without being sent`);
  const { title, meeting, sentences } = approved;
  const edition = sealed({
    ...{ number: nextEdition(editions), kind: 'CLOSED' as const, reason: null, party: null },
    ...{ title, meeting, sentences, ...now },
  });
  await insertEdition(tx, scope, head, edition);
  await appendSummaryAct(tx, scope, head, { kind: 'CLOSED', party: null, edition });
  await changeSummary(tx, scope, head, { state: stateAfter(head.state, 'CLOSE', 0) });
}
