import {
  addMembership,
  addPeopleEvent,
  endMembershipRow,
  lockMembership,
  type MembershipRow,
  moveSessions,
} from '@/lib/data/people-write';
import type { HotTx } from '@/lib/data/transaction';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { rolesAt, tenantOf } from '@/lib/domain/access/tenant';
import type { MembershipId, UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type HoldPersonError, holdPerson } from './hold-person';

type Chosen = { readonly userId: UserId; readonly membershipId: MembershipId };
export type ChangeRoleInput = Chosen & { readonly role: Role };
export type ChangeRoleError = HoldPersonError | { readonly code: 'role-not-there' | 'has-it-already' };

/** Another role in the same place. What she has open works by the new one from its next page on. */
export const changeRole = (
  scope: DeskScope,
  { userId, membershipId, role }: ChangeRoleInput,
): Promise<Result<null, ChangeRoleError>> =>
  ofHers<ChangeRoleError>(scope, { userId, membershipId }, async (tx, held) => {
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

/** She does not work there as that any more. What is done in her name stays. */
export const endMembership = (scope: DeskScope, chosen: Chosen): Promise<Result<null, HoldPersonError>> =>
  ofHers<HoldPersonError>(scope, chosen, async (tx, held) => {
    await endMembershipRow(tx, scope, held.id);
    const { municipalityId, organisationId, role } = held;
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'MEMBERSHIP_ENDED', person: held.userId, role, municipalityId, organisationId },
      by: scope.userId,
    });
    return ok(null);
  });

const ofHers = <E>(
  scope: DeskScope,
  { userId, membershipId }: Chosen,
  act: (tx: HotTx, held: MembershipRow) => Promise<Result<null, E>>,
): Promise<Result<null, E | HoldPersonError>> =>
  holdPerson<null, E | HoldPersonError>(scope, userId, async (tx) => {
    const held = await lockMembership(tx, scope, membershipId);
    return held?.userId === userId ? act(tx, held) : err({ code: 'not-found' });
  });
