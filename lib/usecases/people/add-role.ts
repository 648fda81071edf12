import { withdrawResets } from '@/lib/data/people/account-links';
import { addMembership, addPeopleEvent } from '@/lib/data/people/people-write';
import type { HotTx } from '@/lib/data/transaction';
import type { Role } from '@/lib/domain/access/role';
import type { DeskScope } from '@/lib/domain/access/scope';
import { columnsOf, type Tenant } from '@/lib/domain/access/tenant';
import type { UserId } from '@/lib/domain/shared/ids';

/** One role more for somebody of the asker's own people, while access is held; false: she has it already. */
export async function addRole(
  tx: HotTx,
  scope: DeskScope,
  { userId, role, tenant }: { readonly userId: UserId; readonly role: Role; readonly tenant: Tenant },
): Promise<boolean> {
  const made = await addMembership(tx, scope, { userId, role, tenant });
  if (made === null) return false;
  await withdrawResets(tx, scope, userId);
  await addPeopleEvent(tx, scope, {
    ...{ kind: 'ROLE_GIVEN', person: userId, role, ...columnsOf(tenant), by: scope.userId },
  });
  return true;
}
