import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { looksAfter, rolesAt, type Tenant } from '@/lib/domain/access/tenant';
import type { UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { addRole } from './add-role';
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
    return (await addRole(tx, scope, { userId, role, tenant })) ? ok(null) : err({ code: 'has-it-already' });
  });
