import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { insertShownPaper, type Judgement } from '@/lib/data/papers/papers-judge';
import { type LockedPaperDesk, lockPaperDesk, type PaperOf } from '@/lib/data/papers/papers-receive';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { type JudgementFault, judgementFault } from '@/lib/domain/papers/judgement';
import { type MissingField, missingField, paperFields } from '@/lib/domain/papers/paper-fields';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { PaperId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { criteriaOf } from './criteria-of';
import { openDesk } from './open-desk';
import type { PaperRefused } from './paper-errors';

export type ShowPaperInput = PaperOf &
  Judgement & {
    /** Chosen by the form: sent twice it is recorded once. */
    readonly paperId: PaperId;
    readonly kind: PaperKind;
    /** The day it was shown; an officer may write it down afterwards. */
    readonly seenOn: CalendarDate;
  };

export type ShowPaperError =
  | PaperRefused
  | { readonly code: 'shown-in-the-future' }
  | { readonly code: JudgementFault | MissingField };

/** A paper was shown to an officer, who keeps what was found, the day and the name, and no file. @see L-52 */
export function showPaper(
  scope: Scope,
  input: ShowPaperInput,
): Promise<Result<{ readonly paperId: PaperId }, ShowPaperError>> {
  return inHotTransaction(scope, async (tx) => {
    const desk = await lockPaperDesk(tx, scope, input);
    const asked = await openDesk(tx, scope, { desk, kind: input.kind, way: 'SHOWN' });
    if (!asked.ok) return asked;
    if (desk === null) return err({ code: 'not-found' });
    if (input.seenOn > dayOfInstant(desk.now)) return err({ code: 'shown-in-the-future' });
    const fault = judgementFault(input, input.seenOn) ?? (await fieldFault(tx, scope, input));
    if (fault !== null) return err({ code: fault });
    const { paperId: id, ...found } = input;
    const isNew = await insertShownPaper(tx, scope, desk, { ...found, id, seenBy: actorOf(scope).userId });
    if (isNew) await tell(tx, scope, desk, { id, accepted: input.verdict === 'ACCEPTED' });
    return ok({ paperId: id });
  });
}

async function fieldFault(
  tx: HotTx,
  scope: Scope,
  { verdict, kind, offerId, ...given }: ShowPaperInput,
): Promise<MissingField | null> {
  if (verdict === 'REFUSED') return null;
  return missingField(paperFields(kind, await criteriaOf(tx, scope, offerId)), given);
}

async function tell(
  tx: HotTx,
  scope: Scope,
  { applicantId, organisationId, now: at }: LockedPaperDesk,
  { id, accepted }: { readonly id: PaperId; readonly accepted: boolean },
): Promise<void> {
  const events = [
    { kind: 'PAPER_RECEIVED', payload: { paperId: id } },
    { kind: 'PAPER_JUDGED', payload: { paperId: id, accepted } },
  ] as const;
  await appendApplicantEvents(
    tx,
    scope,
    events.map((event) => ({ applicantId, organisationId, event, at })),
  );
}
