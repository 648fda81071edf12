import type { Scope } from '@/lib/domain/access/scope';
import type { NamingId, NamingRequestId, SlotId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { Demand } from '@/lib/domain/slot/demands';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import type { SlotActError } from './slot-errors';

export type NameCitizenInput = {
  readonly slotId: SlotId;
  readonly revision: number;
  readonly caseReference: string;
  readonly answers: readonly DemandAnswer[];
};

export type NameCitizenAnswer =
  | {
      readonly kind: 'NAMED';
      readonly namingId: NamingId;
      readonly specialCriteria: boolean;
      readonly revision: number;
    }
  /** An exception that a manager has to approve first: the home stays received until then. */
  | { readonly kind: 'AWAITING_APPROVAL'; readonly requestId: NamingRequestId; readonly revision: number };

export type NameCitizenError =
  | SlotActError
  | { readonly code: 'demands-unanswered'; readonly unanswered: readonly Demand[] }
  | { readonly code: 'request-waiting' };

/**
 * Names a citizen by the municipality's own case reference. Every demand in force is confirmed by name or excepted with a
 * reason; a manager's own naming approves its exceptions, a caseworker's waits as a request.
 */
export async function nameCitizen(
  scope: Scope,
  input: NameCitizenInput,
): Promise<Result<NameCitizenAnswer, NameCitizenError>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
