import type { LockedSlot } from '@/lib/data/slots/slots-lock';
import { noteOnSlot } from '@/lib/data/slots/slots-move';
import { hasWaitingRequest, insertNamingRequest } from '@/lib/data/slots/slots-requests';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { asId, type NamingRequestId, type SlotId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { Demand } from '@/lib/domain/slot/demands';
import { checkAnswers, type DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { newId } from '@/lib/platform/new-id';
import { demandsNow } from './demands-now';
import { enterNaming, type Named } from './enter-naming';
import { holdSlot, isManager } from './hold-slot';
import type { SlotActError } from './slot-errors';

export type NameCitizenInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly caseReference: string;
  readonly answers: readonly DemandAnswer[];
};

/** An exception that a manager has to approve first: the home stays received until then. */
export type AwaitingApproval = {
  readonly kind: 'AWAITING_APPROVAL';
  readonly requestId: NamingRequestId;
  readonly revision: number;
};

export type DemandsUnanswered = {
  readonly code: 'demands-unanswered';
  readonly unanswered: readonly Demand[];
};

export type NameCitizenError = SlotActError | DemandsUnanswered | { readonly code: 'request-waiting' };

/**
 * Names a citizen by the municipality's own case reference. Every demand in force is confirmed by name or excepted with a
 * reason; a manager's own naming approves its exceptions, a caseworker's waits as a request.
 */
export function nameCitizen(
  scope: Scope,
  input: NameCitizenInput,
): Promise<Result<Named | AwaitingApproval, NameCitizenError>> {
  return inHotTransaction(scope, async (tx) => {
    const question = { ...input, event: 'name', act: 'MUNICIPALITY_ONLY', byTelephone: null } as const;
    const held = await holdSlot(tx, scope, question);
    if (!held.ok) return held;
    const { slot } = held.value;
    if (await hasWaitingRequest(tx, scope, slot)) return err({ code: 'request-waiting' });
    const { demands, specialCriteria } = await demandsNow(tx, scope, slot);
    const answers = checkAnswers(demands, input.answers);
    if (!answers.ok) return err(unanswered(demands, answers.error.unanswered));
    if (answers.value.exceptions.length > 0 && !isManager(scope)) {
      return ok(await askManager(tx, scope, slot, input));
    }
    const { userId } = actorOf(scope);
    const named = await enterNaming(tx, scope, slot, {
      caseReference: input.caseReference,
      ...{ answers: answers.value, specialCriteria, events: [] },
      ...{ namedBy: userId, confirmedAt: slot.now, approvedBy: userId },
    });
    return ok(named);
  });
}

/** The refusal that lists the demands nobody has answered, in the agreement’s own order. */
export const unanswered = (demands: readonly Demand[], ids: readonly string[]): DemandsUnanswered => ({
  code: 'demands-unanswered',
  unanswered: demands.filter(({ demand }) => ids.includes(demand)),
});

async function askManager(
  tx: HotTx,
  scope: Scope,
  slot: LockedSlot,
  { caseReference, answers }: NameCitizenInput,
): Promise<AwaitingApproval> {
  const requestId = asId<NamingRequestId>(newId());
  const requestedBy = actorOf(scope).userId;
  await insertNamingRequest(tx, scope, slot, { id: requestId, caseReference, answers, requestedBy });
  const revision = await noteOnSlot(tx, scope, slot, {
    set: {},
    events: [{ event: { kind: 'EXCEPTION_ASKED', payload: { requestId } }, seenBy: 'MUNICIPALITY' }],
    counts: true,
  });
  return { kind: 'AWAITING_APPROVAL', requestId, revision };
}
