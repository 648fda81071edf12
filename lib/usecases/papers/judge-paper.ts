import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { type Judgement, type LockedPaper, lockPaper, putJudgement } from '@/lib/data/papers/papers-judge';
import { readPaperViewers } from '@/lib/data/papers/papers-viewers';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type JudgementFault, judgementFault } from '@/lib/domain/papers/judgement';
import { type MissingField, missingField, paperFields } from '@/lib/domain/papers/paper-fields';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import { type UnseenFault, unseenFault } from '@/lib/domain/papers/viewers';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PaperId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { criteriaOf } from './criteria-of';
import type { NotFound } from './paper-errors';

export type JudgePaperInput = Judgement & {
  readonly paperId: PaperId;
  readonly revision: number;
  /** A colleague who has opened the files; null: the officer has. */
  readonly lookedBy: UserId | null;
};

export type JudgePaperError =
  | NotFound
  | ChangedMeanwhile
  | { readonly code: 'offer-over' }
  | { readonly code: JudgementFault | MissingField | UnseenFault };

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
    const seenBy = actorOf(scope).userId;
    const fault = judgementFault(input, seenOn) ?? (await acceptanceFault(tx, scope, paper, input));
    if (fault !== null) return err({ code: fault });
    const named = input.verdict === 'ACCEPTED' && paper.way === 'UPLOADED' && input.lookedBy !== seenBy;
    const lookedBy = named ? input.lookedBy : null;
    await putJudgement(tx, scope, paper, { ...input, seenOn, seenBy, lookedBy });
    await tell(tx, scope, paper, input.verdict === 'ACCEPTED');
    return ok({ revision: paper.revision + 1 });
  });
}

/** What is refused is refused as it is; what is accepted has been opened, and says what the criteria ask of its kind. */
async function acceptanceFault(
  tx: HotTx,
  scope: Scope,
  paper: LockedPaper,
  input: JudgePaperInput,
): Promise<MissingField | UnseenFault | null> {
  if (input.verdict === 'REFUSED') return null;
  const officer = actorOf(scope).userId;
  // Asked under the lock: a page that came in meanwhile has been seen by nobody.
  const unseen =
    paper.way === 'UPLOADED'
      ? unseenFault(await readPaperViewers(tx, scope, paper.id), { officer, lookedBy: input.lookedBy })
      : null;
  const inUse = await criteriaOf(tx, scope, paper.offerId);
  return unseen ?? missingField(paperFields(paper.kind, inUse), input);
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
