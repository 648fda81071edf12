import {
  type Colleague,
  findColleague,
  listColleagues as listColleaguesOf,
  revokeSessionsOf,
  setLocked,
} from '@/lib/data/accounts';
import type { UserScope } from '@/lib/domain/access/scope';
import type { UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { log } from '@/lib/platform/log';
import { systemScope } from './scope';

/** What people sign in with is closed to every tenant's scope, so it is read and changed as the system, for the tenants of the one who asks. */
const administering = systemScope('the system administrator looks after accounts');

export type ColleagueError = { readonly code: 'not-found' | 'oneself' | 'works-elsewhere' };
type Chosen = { readonly userId: UserId };

export const listColleagues = (scope: UserScope): Promise<readonly Colleague[]> =>
  listColleaguesOf(administering, scope);

/** Closes a colleague's account: she is out at once, everywhere, until it is opened again. */
export const lockColleague = (scope: UserScope, { userId }: Chosen): Promise<Result<null, ColleagueError>> =>
  forColleague(scope, userId, async () => {
    await setLocked(administering, userId, true);
    log.info({ by: scope.userId, userId }, 'an account was locked');
  });

/** Opens a locked account again. */
export const unlockColleague = (
  scope: UserScope,
  { userId }: Chosen,
): Promise<Result<null, ColleagueError>> =>
  forColleague(scope, userId, async () => {
    await setLocked(administering, userId, false);
    log.info({ by: scope.userId, userId }, 'an account was unlocked');
  });

/** Ends every session of a colleague: a lost telephone, a shared machine. She may sign in again. */
export const signOutColleague = (
  scope: UserScope,
  { userId }: Chosen,
): Promise<Result<null, ColleagueError>> =>
  forColleague(scope, userId, async () => {
    const sessions = await revokeSessionsOf(administering, userId);
    log.info({ by: scope.userId, userId, sessions }, 'sessions were ended');
  });

/** Another tenant's person is not found; one who also works for another tenant is not one administrator's to close. */
async function forColleague(
  scope: UserScope,
  userId: UserId,
  change: () => Promise<void>,
): Promise<Result<null, ColleagueError>> {
  const colleague = await findColleague(administering, scope, userId);
  if (!colleague) return err({ code: 'not-found' });
  if (userId === scope.userId) return err({ code: 'oneself' });
  if (colleague.worksElsewhere) return err({ code: 'works-elsewhere' });
  await change();
  return ok(null);
}
