import {
  addMembership,
  addPeopleEvent,
  endMembershipRow,
  moveSessions,
} from '@/lib/data/people/people-write';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { rolesAt, tenantOf } from '@/lib/domain/access/tenant';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type ChosenMembership, type HoldPersonError, holdMembership } from './hold-person';

export type ChangeRoleInput = ChosenMembership & { readonly role: Role };
export type ChangeRoleError = HoldPersonError | { readonly code: 'role-not-there' | 'has-it-already' };

/** Another role in the same place. What she has open works by the new one from its next page on. */
export const changeRole = (
  scope: DeskScope,
  { userId, membershipId, role }: ChangeRoleInput,
): Promise<Result<null, ChangeRoleError>> =>
  holdMembership<ChangeRoleError>(scope, { userId, membershipId }, async (tx, held) => {
    if (!rolesAt(held.side).includes(role)) return err({ code: 'role-not-there' });
    const made = await addMembership(tx, scope, { userId, role, tenant: tenantOf(held) });
    if (made === null) return err({ code: 'has-it-already' });
    await moveSessions(tx, scope, membershipId, made);
    await endMembershipRow(tx, scope, membershipId);
    const { municipalityId, organisationId, role: roleBefore } = held;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'ROLE_CHANGED', person: userId, role, roleBefore, municipalityId, organisationId },
      by: scope.userId,
    });
    return ok(null);
  });
