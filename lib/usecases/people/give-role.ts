import { withdrawResets } from '@/lib/data/people/account-links';
import { addMembership, addPeopleEvent } from '@/lib/data/people/people-write';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { columnsOf, looksAfter, rolesAt, type Tenant } from '@/lib/domain/access/tenant';
import type { UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type HoldPersonError, holdPerson } from './hold-person';

export type GiveRoleInput = { readonly userId: UserId; readonly role: Role; readonly tenant: Tenant };
export type GiveRoleError = HoldPersonError | { readonly code: 'role-not-there' | 'has-it-already' };

/** Gives one of the asker's own people another role, there or elsewhere. She chooses between her roles in the menu. */
export const giveRole = (
  scope: DeskScope,
  { userId, role, tenant }: GiveRoleInput,
): Promise<Result<null, GiveRoleError>> =>
  holdPerson<null, GiveRoleError>(scope, userId, async (tx) => {
    if (!looksAfter(scope, tenant)) return err({ code: 'not-found' });
    if (!rolesAt(tenant.side).includes(role)) return err({ code: 'role-not-there' });
    const made = await addMembership(tx, scope, { userId, role, tenant });
    if (made === null) return err({ code: 'has-it-already' });
    await withdrawResets(tx, scope, userId);
    await addPeopleEvent(tx, scope, {
      ...{ kind: 'ROLE_GIVEN', person: userId, role, ...columnsOf(tenant), by: scope.userId },
    });
    return ok(null);
  });
