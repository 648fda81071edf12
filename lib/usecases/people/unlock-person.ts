import { addPeopleEvent, setLocked } from '@/lib/data/people/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import { ok, type Result } from '@/lib/domain/shared/result';
import { holdAccount } from './hold-person';
import type { ChosenPerson, LockPersonError } from './lock-person';

/** Opens a closed account again. */
export const unlockPerson = (
  scope: DeskScope,
  { userId }: ChosenPerson,
): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    const by = scope.userId;
    if (await setLocked(tx, scope, userId, false))
      await addPeopleEvent(tx, scope, { kind: 'UNLOCKED', person: userId, by });
    return ok(null);
  });
