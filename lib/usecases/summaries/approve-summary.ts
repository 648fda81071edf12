import { readToday } from '@/lib/data/clock';
import { findSavedSummary, readEditions, readMissing } from '@/lib/data/summaries/saved-summaries';
import { appendSummaryAct, changeSummary } from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { editionToApprove, stateAfter } from '@/lib/domain/summary/closing';
import type { FiguresOf, SummaryEdition, SummaryFile } from '@/lib/domain/summary/saved';
import { standingOf, stands } from '@/lib/domain/summary/standing';
import { figuresNow, type NoFigures } from './figures-now';
import { lockFor, type NotOpen, type OpenSummary } from './open-summary';

export type ApproveSummaryInput = {
  readonly summaryId: SavedSummaryId;
  /** Of the edition that was read. */
  readonly checksum: string;
};

export type ApproveSummaryError =
  | NotOpen
  | NoFigures
  | ChangedMeanwhile
  | { readonly code: 'not-over' | 'figures-changed' | 'text-changed' | 'approved-already' };

/** `closesOn`: the last party has approved, and the summary is closed by itself on that day; null: others have yet to approve. */
export type Approved = { readonly closesOn: CalendarDate | null };

/**
 * Approves exactly the edition that was read, for the municipality or for the reader's own organisations. What was sent is approved
 * while its figures are today's; when they no longer are, it is sent again. A period that runs is nobody's to approve.
 */
export const approveSummary = async (
  scope: UserScope,
  { summaryId, checksum }: ApproveSummaryInput,
  figuresOf: FiguresOf,
): Promise<Result<Approved, ApproveSummaryError>> => {
  const file = await findSavedSummary(scope, summaryId);
  if (file === null) return err({ code: 'not-found' });
  const held = await figuresHold(file, figuresOf);
  if (!held.ok) return held;
  return inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, 'APPROVE');
    if (!open.ok) return open;
    const { head } = open.value;
    const edition = editionToApprove(head.state, await readEditions(tx, summaryId));
    if (edition === null) return err({ code: 'not-now', by: head.by, at: head.at });
    if (edition.checksum !== checksum)
      return err({ code: 'changed-meanwhile', by: edition.by, at: edition.at });
    // Its last day is in it, and may still bring something.
    if (head.period.through >= (await readToday(tx))) return err({ code: 'not-over' });
    if (head.textChanged) return err({ code: 'text-changed' });
    if (!(await approveForOwn(tx, scope, open.value, edition))) return err({ code: 'approved-already' });
    return ok({ closesOn: await closeInTime(tx, scope, open.value, edition) });
  });
};

/** What is sent has the figures of today; a restatement is approved as it was made. */
async function figuresHold(
  { summary, editions }: SummaryFile,
  figuresOf: FiguresOf,
): Promise<Result<null, NoFigures | { readonly code: 'figures-changed' }>> {
  const edition = editionToApprove(summary.state, editions);
  if (summary.state !== 'SENT' || edition === null) return ok(null);
  const now = await figuresNow(summary, figuresOf);
  if (!now.ok) return now;
  return stands(standingOf(edition, now.value)) ? ok(null) : err({ code: 'figures-changed' });
}

async function approveForOwn(
  tx: Tx,
  scope: UserScope,
  { head, parties }: OpenSummary,
  edition: SummaryEdition,
): Promise<boolean> {
  let approved = false;
  for (const party of parties)
    if (await appendSummaryAct(tx, scope, head, { kind: 'APPROVED', party, edition })) approved = true;
  return approved;
}

/** The last approval begins the days in which corrections still count. */
async function closeInTime(
  tx: Tx,
  scope: UserScope,
  { head }: OpenSummary,
  edition: SummaryEdition,
): Promise<CalendarDate | null> {
  const state = stateAfter(head.state, 'APPROVE', await readMissing(tx, head, edition));
  if (state === head.state) return null;
  const closesOn = addDays(await readToday(tx), head.correctionDays);
  await changeSummary(tx, scope, head, { state, closesOn });
  return closesOn;
}
