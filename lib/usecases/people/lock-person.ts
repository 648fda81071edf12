import { addPeopleEvent, setLocked } from '@/lib/data/people/people-write';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { ok, type Result } from '@/lib/domain/shared/result';
import { type HoldPersonError, holdAccount } from './hold-person';
import type { WorksElsewhere } from './people-errors';

export type ChosenPerson = { readonly userId: UserId };
export type LockPersonError = HoldPersonError | WorksElsewhere;

/** Closes an account: she is out at once, everywhere, until it is opened again. */
export const lockPerson = (
  scope: DeskScope,
  { userId }: ChosenPerson,
): Promise<Result<null, LockPersonError>> =>
  holdAccount(scope, userId, async (tx) => {
    const by = scope.userId;
    if (await setLocked(tx, scope, userId, true))
      await addPeopleEvent(tx, scope, { kind: 'LOCKED', person: userId, by });
    return ok(null);
  });
