import { writeSessionToken } from '@/lib/auth/sign-in/session-cookie';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenAccount, givenSession } from '../accounts';
import { insert, rowsOf } from '../builders';

/** The browser of the test is this person's; her account is made the first time. */
export async function signInAs({ userId }: UserScope): Promise<void> {
  const known = await rowsOf('SELECT id FROM user_account WHERE id = $1', [userId]);
  if (known.length === 0) await givenAccount(userId);
  await writeSessionToken({ userId, sessionId: await givenSession(userId) });
}

/** She has entered her password again, so many minutes ago. */
export const confirmAs = ({ userId }: UserScope, minutesAgo = 0): Promise<void> =>
  insert(
    `UPDATE session SET confirmed_at = clock_timestamp() - $2 * interval '1 minute' WHERE user_id = $1`,
    [userId, minutesAgo],
  );
