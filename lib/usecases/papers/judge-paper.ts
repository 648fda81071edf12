import { appendApplicantEvents } from '@/lib/data/applicant-events';
import { type Judgement, type LockedPaper, lockPaper, putJudgement } from '@/lib/data/papers-judge';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type JudgementFault, judgementFault } from '@/lib/domain/papers/judgement';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PaperId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from './paper-errors';

export type JudgePaperInput = Judgement & { readonly paperId: PaperId; readonly revision: number };

export type JudgePaperError =
  | NotFound
  | ChangedMeanwhile
  | { readonly code: 'offer-over' }
  | { readonly code: JudgementFault };

/** An officer has looked at a paper: it is accepted, or refused with a reason that the applicant can act on. */
export function judgePaper(
  scope: Scope,
  input: JudgePaperInput,
): Promise<Result<{ readonly revision: number }, JudgePaperError>> {
  return inHotTransaction(scope, async (tx) => {
    const paper = await lockPaper(tx, scope, input.paperId);
    if (paper === null) return err({ code: 'not-found' });
    if (paper.revision !== input.revision) return err({ code: 'changed-meanwhile', ...lastSeen(paper) });
    // What was decided was decided on what had been found then.
    if (paper.offerState !== null && !takesPapers(paper.offerState)) return err({ code: 'offer-over' });
    const seenOn = dayOfInstant(paper.now);
    const fault = judgementFault(input, seenOn);
    if (fault !== null) return err({ code: fault });
    await putJudgement(tx, scope, paper, { ...input, seenOn, seenBy: actorOf(scope).userId });
    await tell(tx, scope, paper, input.verdict === 'ACCEPTED');
    return ok({ revision: paper.revision + 1 });
  });
}

const lastSeen = ({ seenByName, seenAt, receivedAt }: LockedPaper) => ({
  by: seenByName ?? '',
  at: seenAt ?? receivedAt,
});

const tell = (
  tx: HotTx,
  scope: Scope,
  { id, applicantId, organisationId, now }: LockedPaper,
  accepted: boolean,
) =>
  appendApplicantEvents(tx, scope, [
    {
      applicantId,
      organisationId,
      at: now,
      event: { kind: 'PAPER_JUDGED', payload: { paperId: id, accepted } },
    },
  ]);
