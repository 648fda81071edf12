import { noteOnSlot, type SlotEvent } from '@/lib/data/slots/slots-move';
import { answerNamingRequest } from '@/lib/data/slots/slots-requests';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { checkAnswers } from '@/lib/domain/slot/naming-answers';
import { demandsNow } from './demands-now';
import { enterNaming, type Named } from './enter-naming';
import { type HeldRequest, holdRequest } from './hold-request';
import { isManager } from './hold-slot';
import { type DemandsUnanswered, unanswered } from './name-citizen';
import type { SlotActError } from './slot-errors';

export type AnswerExceptionInput = {
  readonly requestId: NamingRequestId;
  readonly answer: 'APPROVED' | 'REFUSED';
  readonly text: string;
};

export type AnswerExceptionError =
  | SlotActError
  | DemandsUnanswered
  | { readonly code: 'request-answered' | 'manager-needed' }
  | CaseReferenceErased;

type CaseReferenceErased = { readonly code: 'case-reference-erased' };

export type AnsweredException = Named | { readonly kind: 'REFUSED'; readonly revision: number };

/**
 * A manager approves a waiting exception, which names the citizen there and then, or refuses it. Demands that have come
 * into force since the request were answered by nobody: then it can only be refused, and asked again.
 */
export function answerException(
  scope: Scope,
  input: AnswerExceptionInput,
): Promise<Result<AnsweredException, AnswerExceptionError>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdRequest(tx, scope, input.requestId);
    if (!held.ok) return held;
    if (!isManager(scope)) return err({ code: 'manager-needed' });
    return input.answer === 'APPROVED'
      ? approve(tx, scope, held.value, input)
      : ok(await turnDown(tx, scope, held.value, input));
  });
}

async function approve(
  tx: HotTx,
  scope: Scope,
  { slot, request }: HeldRequest,
  { text }: AnswerExceptionInput,
): Promise<Result<Named, DemandsUnanswered | CaseReferenceErased>> {
  const { caseReference } = request;
  if (caseReference === null) return err({ code: 'case-reference-erased' });
  const { demands, specialCriteria } = await demandsNow(tx, scope, slot);
  const answers = checkAnswers(demands, request.answers);
  if (!answers.ok) return err(unanswered(demands, answers.error.unanswered));
  const approvedBy = actorOf(scope).userId;
  await answerNamingRequest(tx, scope, slot, { id: request.id, answer: 'APPROVED', text, by: approvedBy });
  const named = await enterNaming(tx, scope, slot, {
    ...{ caseReference, answers: answers.value, specialCriteria, events: [answered(request.id, 'APPROVED')] },
    ...{ namedBy: request.requestedBy, confirmedAt: request.requestedAt, approvedBy },
  });
  return ok(named);
}

async function turnDown(
  tx: HotTx,
  scope: Scope,
  { slot, request }: HeldRequest,
  { text }: AnswerExceptionInput,
): Promise<AnsweredException> {
  const by = actorOf(scope).userId;
  await answerNamingRequest(tx, scope, slot, { id: request.id, answer: 'REFUSED', text, by });
  const events = [answered(request.id, 'REFUSED')];
  return { kind: 'REFUSED', revision: await noteOnSlot(tx, scope, slot, { set: {}, events, counts: true }) };
}

/** The case event of an answer, which only the municipality sees. */
export const answered = (
  requestId: NamingRequestId,
  answer: 'APPROVED' | 'REFUSED' | 'WITHDRAWN',
): SlotEvent => ({
  event: { kind: 'EXCEPTION_ANSWERED', payload: { requestId, answer } },
  seenBy: 'MUNICIPALITY',
});
