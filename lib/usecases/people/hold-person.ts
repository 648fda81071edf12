import { type Person, readPerson } from '@/lib/data/people/people';
import { holdAccess, lockMembership, type MembershipRow } from '@/lib/data/people/people-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MembershipId, UserId } from '@/lib/domain/shared/ids';
import { err, type Result } from '@/lib/domain/shared/result';
import type { NoLonger, NotFound, Oneself, WorksElsewhere } from './people-errors';

export type HoldPersonError = NotFound | NoLonger | Oneself;

/** One act on somebody else's access, while nobody else acts on anybody's. Another tenant's person is not found. */
export const holdPerson = <T, E>(
  scope: DeskScope,
  userId: UserId,
  act: (tx: HotTx, person: Person) => Promise<Result<T, E>>,
): Promise<Result<T, E | HoldPersonError>> =>
  inHotTransaction(scope, async (tx): Promise<Result<T, E | HoldPersonError>> => {
    if (!(await holdAccess(tx, scope))) return err({ code: 'no-longer' });
    const person = await readPerson(tx, scope, userId);
    if (person === null) return err({ code: 'not-found' });
    if (userId === scope.userId) return err({ code: 'oneself' });
    return act(tx, person);
  });

/** The same for her account as a whole, which is not one tenant's to close where she also works for another. */
export const holdAccount = <T>(
  scope: DeskScope,
  userId: UserId,
  act: (tx: HotTx, person: Person) => Promise<Result<T, never>>,
): Promise<Result<T, HoldPersonError | WorksElsewhere>> =>
  holdPerson<T, WorksElsewhere>(scope, userId, async (tx, person) =>
    person.worksElsewhere ? err({ code: 'works-elsewhere' }) : act(tx, person),
  );

export type ChosenMembership = { readonly userId: UserId; readonly membershipId: MembershipId };

/** The same for one of her roles. */
export const holdMembership = <E>(
  scope: DeskScope,
  { userId, membershipId }: ChosenMembership,
  act: (tx: HotTx, held: MembershipRow) => Promise<Result<null, E>>,
): Promise<Result<null, E | HoldPersonError>> =>
  holdPerson<null, E | HoldPersonError>(scope, userId, async (tx) => {
    const held = await lockMembership(tx, scope, membershipId);
    return held?.userId === userId ? act(tx, held) : err({ code: 'not-found' });
  });
