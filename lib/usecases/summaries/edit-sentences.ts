import type { SummaryHead } from '@/lib/data/summaries/saved-summaries';
import { changeSummary, writeSentences } from '@/lib/data/summaries/saved-summaries-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import { isMeetingOfYear } from '@/lib/data/year/year';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { SummaryMeeting } from '@/lib/domain/summary/saved';
import { changedSince, lockFor, type NotOpen } from './open-summary';
import type { SummaryWords } from './save-summary';

export type EditSentencesInput = SummaryWords & {
  readonly summaryId: SavedSummaryId;
  readonly revision: number;
};

export type EditSentencesError = NotOpen | ChangedMeanwhile | { readonly code: 'no-such-meeting' };

/** Edits the words of a draft, or of a summary that was sent: the others see them when it is sent again, and nobody approves before. */
export const editSentences = (
  scope: UserScope,
  { summaryId, revision, sentences, offered, ...words }: EditSentencesInput,
): Promise<Result<null, EditSentencesError>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockFor(tx, scope, summaryId, 'EDIT');
    if (!open.ok) return open;
    const { head } = open.value;
    const stale = changedSince(head, revision);
    if (stale) return err(stale);
    if (!(await mayBeFor(tx, scope, head, words.meeting))) return err({ code: 'no-such-meeting' });
    await writeSentences(tx, scope, summaryId, { sentences, offered });
    await changeSummary(tx, scope, head, { ...words, textChanged: head.state === 'SENT' });
    return ok(null);
  });

/** The meeting that it was made for may be kept, also when the year no longer has it. */
const mayBeFor = async (
  tx: Tx,
  scope: UserScope,
  { municipalityId, meeting: was }: SummaryHead,
  meeting: SummaryMeeting | null,
): Promise<boolean> =>
  meeting === null ||
  (meeting.event === was?.event && meeting.year === was.year) ||
  isMeetingOfYear(tx, scope, { municipalityId, ...meeting });
