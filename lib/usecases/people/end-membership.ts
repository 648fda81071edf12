import { addPeopleEvent, endMembershipRow } from '@/lib/data/people/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import { ok, type Result } from '@/lib/domain/shared/result';
import { type ChosenMembership, type HoldPersonError, holdMembership } from './hold-person';

/** She does not work there as that any more. What is done in her name stays. */
export const endMembership = (
  scope: DeskScope,
  chosen: ChosenMembership,
): Promise<Result<null, HoldPersonError>> =>
  holdMembership<HoldPersonError>(scope, chosen, async (tx, held) => {
    await endMembershipRow(tx, scope, held.id);
    const { municipalityId, organisationId, role } = held;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'MEMBERSHIP_ENDED', person: held.userId, role, municipalityId, organisationId },
      by: scope.userId,
    });
    return ok(null);
  });
