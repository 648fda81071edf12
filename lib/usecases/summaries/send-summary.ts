import { readEditions, readSummaryFile, readSummaryHead } from '@/lib/data/summaries/saved-summaries';
import {
  appendSummaryAct,
  changeSummary,
  insertEdition,
  isAnotherSent,
  readPartiesOf,
} from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { nextEdition } from '@/lib/domain/summary/closing';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { figuresNow, type NoFigures, sealed } from './figures-now';
import { changedSince, lockFor, type NotOpen } from './open-summary';

export type SendSummaryInput = { readonly summaryId: SavedSummaryId; readonly revision: number };

export type SendSummaryError = NotOpen | ChangedMeanwhile | NoFigures | { readonly code: 'another-sent' };

/**
 * Shows the summary to the other parties, with the figures and words of now. Sent again, the approvals of what was sent before fall:
 * they were of that edition.
 */
export const sendSummary = async (
  scope: UserScope,
  { summaryId, revision }: SendSummaryInput,
  figuresOf: FiguresOf,
): Promise<Result<{ readonly edition: number }, SendSummaryError>> => {
  const seen = await inTransaction(scope, (tx) => readSummaryHead(tx, scope, summaryId));
  if (seen === null) return err({ code: 'not-found' });
  const now = await figuresNow(seen, figuresOf);
  if (!now.ok) return now;
  return inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, 'SEND');
    if (!open.ok) return open;
    const { head, party } = open.value;
    const stale = changedSince(head, revision);
    if (stale) return err(stale);
    if (await isAnotherSent(tx, scope, head)) return err({ code: 'another-sent' });
    const { sentences } = await readSummaryFile(tx, scope, head);
    const parties = await readPartiesOf(tx, scope, head);
    const edition = sealed({
      ...{
        number: nextEdition(await readEditions(tx, summaryId)),
        kind: 'SENT' as const,
        reason: null,
        party,
      },
      ...{ title: head.title, meeting: head.meeting, sentences: sentences ?? [], ...now.value },
    });
    await changeSummary(tx, scope, head, { state: 'SENT', textChanged: false, parties, shown: true });
    await insertEdition(tx, scope, head, edition);
    await appendSummaryAct(tx, scope, head, { kind: 'SENT', party, edition });
    return ok({ edition: edition.number });
  });
};
