import { findSavedSummary, readEditions } from '@/lib/data/summaries/saved-summaries';
import { appendSummaryAct, insertEdition } from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { standingOf, stands } from '@/lib/domain/summary/standing';
import { figuresNow, type NoFigures, sealed } from './figures-now';
import { lockFor, type NotOpen } from './open-summary';

export type RestateSummaryInput = {
  readonly summaryId: SavedSummaryId;
  /** The edition that the reader saw as the last one. */
  readonly after: number;
  readonly reason: string;
};

export type RestateSummaryError =
  | NotOpen
  | NoFigures
  | ChangedMeanwhile
  | { readonly code: 'nothing-differs' };

/** Puts today's figures beside those that were closed, and says why they differ. The closed ones stay; the other parties approve. */
export const restateSummary = async (
  scope: UserScope,
  { summaryId, after, reason }: RestateSummaryInput,
  figuresOf: FiguresOf,
): Promise<Result<{ readonly edition: number }, RestateSummaryError>> => {
  const file = await findSavedSummary(scope, summaryId);
  if (file === null) return err({ code: 'not-found' });
  const now = await figuresNow(file.summary, figuresOf);
  if (!now.ok) return now;
  return inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, 'RESTATE');
    if (!open.ok) return open;
    const { head, party } = open.value;
    const last = (await readEditions(tx, summaryId)).at(-1);
    if (last === undefined) throw new Error(`The summary ${summaryId} is closed without an edition`);
    if (last.number !== after) return err({ code: 'changed-meanwhile', by: last.by, at: last.at });
    if (stands(standingOf(last, now.value))) return err({ code: 'nothing-differs' });
    const { title, meeting, sentences } = last;
    const edition = sealed({
      ...{ number: last.number + 1, kind: 'RESTATED' as const, reason, party },
      ...{ title, meeting, sentences, ...now.value },
    });
    await insertEdition(tx, scope, head, edition);
    await appendSummaryAct(tx, scope, head, { kind: 'RESTATED', party, edition, said: reason });
    return ok({ edition: edition.number });
  });
};
