import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { findUnknown } from '@/lib/data/applicants/applicants-checks';
import { handApplicantTo } from '@/lib/data/applicants/applicants-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { HoldError } from './applicant-errors';
import { holdApplicant, type Stale } from './hold-applicant';

export type AssignHandlerInput = Stale & { readonly handledBy: UserId };
export type AssignHandlerError = HoldError | { readonly code: 'manager-needed' | 'not-a-colleague' };

/**
 * Gives a protected applicant into other hands: whoever has the case gives it away, and a manager takes it from somebody
 * who is gone, without seeing name or address.
 */
export function assignHandler(
  scope: UserScope,
  { handledBy, ...stale }: AssignHandlerInput,
): Promise<Result<{ readonly applicantId: Stale['applicantId'] }, AssignHandlerError>> {
  return inHotTransaction(scope, async (tx) => {
    const held = await holdApplicant(tx, scope, stale);
    if (!held.ok) return held;
    const applicant = held.value;
    const { id, organisationId, now } = applicant;
    if (scope.role !== 'MANAGER' && applicant.handledBy !== scope.userId)
      return err({ code: 'manager-needed' } as const);
    const asked = { departments: [], municipalities: [], colleagues: [handledBy] };
    const unknown = await findUnknown(tx, scope, organisationId, asked);
    if (unknown.colleagues) return err({ code: 'not-a-colleague' } as const);
    await handApplicantTo(tx, scope, applicant, handledBy);
    const payload = { fields: ['handledBy'], revision: applicant.revision + 1 };
    const event = { kind: 'CHANGED', payload } as const;
    await appendApplicantEvents(tx, scope, [{ applicantId: id, organisationId, at: now, event }]);
    return ok({ applicantId: id });
  });
}
