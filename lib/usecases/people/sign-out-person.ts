import { addPeopleEvent, revokeSessionsOf } from '@/lib/data/people/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import { ok, type Result } from '@/lib/domain/shared/result';
import { holdAccount } from './hold-person';
import type { ChosenPerson, LockPersonError } from './lock-person';

/** Ends every session of hers: a lost telephone, a shared machine. She may sign in again. */
export const signOutPerson = (
  scope: DeskScope,
  { userId }: ChosenPerson,
): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    await revokeSessionsOf(tx, scope, userId);
    await addPeopleEvent(tx, scope, { kind: 'SIGNED_OUT', person: userId, by: scope.userId });
    return ok(null);
  });
