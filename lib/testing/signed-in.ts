import { writeSessionToken } from '@/lib/auth/session-cookie';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenAccount, givenSession } from './accounts';
import { rowsOf } from './builders';

/** The browser of the test is this person's; her account is made the first time. */
export async function signInAs({ userId }: UserScope): Promise<void> {
  const known = await rowsOf('SELECT id FROM user_account WHERE id = $1', [userId]);
  if (known.length === 0) await givenAccount(userId);
  await writeSessionToken({ userId, sessionId: await givenSession(userId) });
}
