import { addPeopleEvent, revokeSessionsOf, setLocked } from '@/lib/data/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { type HoldPersonError, holdAccount } from './hold-person';
import type { WorksElsewhere } from './people-errors';

type Chosen = { readonly userId: UserId };
export type LockPersonError = HoldPersonError | WorksElsewhere;

/** Closes an account: she is out at once, everywhere, until it is opened again. */
export const lockPerson = (scope: DeskScope, { userId }: Chosen): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    const by = scope.userId;
    if (await setLocked(tx, scope, userId, true))
      await addPeopleEvent(tx, scope, { kind: 'LOCKED', person: userId, by });
    return ok(null);
  });

/** Opens a closed account again. */
export const unlockPerson = (scope: DeskScope, { userId }: Chosen): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    const by = scope.userId;
    if (await setLocked(tx, scope, userId, false))
      await addPeopleEvent(tx, scope, { kind: 'UNLOCKED', person: userId, by });
    return ok(null);
  });

/** Ends every session of hers: a lost telephone, a shared machine. She may sign in again. */
export const signOutPerson = (scope: DeskScope, { userId }: Chosen): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    await revokeSessionsOf(tx, scope, userId);
    await addPeopleEvent(tx, scope, { kind: 'SIGNED_OUT', person: userId, by: scope.userId });
    return ok(null);
  });
