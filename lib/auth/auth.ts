import { cookies, headers } from 'next/headers';
import { chooseMembership, revokeSession } from '@/lib/data/people/sessions';
import type { DeskScope } from '@/lib/domain/access/scope';
import type { MembershipId, SessionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { ownPath } from './request-path';
import { systemScope } from './scope';
import { checkCredentials, type SignInError } from './sign-in/check-credentials';
import { clientAddress } from './sign-in/client-address';
import { readSessionToken, writeSessionToken } from './sign-in/session-cookie';

// The port to signing in. next-auth's primitives stand behind it: its sealed token carries the id of a session, and the
// session's row decides on every request (`current-scope.ts`), so that signing out, a lock or a new role holds at once.

const leaving = systemScope('signing out');

/** Checks the password, begins a session and sets its cookie. Needs no cookie from before and no script. */
export async function signIn(
  _scope: null,
  input: { readonly email: string; readonly password: string; readonly to: string },
): Promise<Result<{ to: string }, SignInError>> {
  const address = clientAddress(await headers());
  const signedIn = await checkCredentials({ ...input, address });
  if (!signedIn.ok) return signedIn;
  const { userId, sessionId, language } = signedIn.value;
  await leaveOldSession();
  await writeSessionToken({ userId, sessionId });
  const jar = await cookies();
  if (!jar.has('language'))
    jar.set('language', language, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
  return ok({ to: ownPath(input.to) });
}

/** Ends the session. The cookie then says only who it was, so that a form sent from another tab is kept for her. */
export async function signOut(): Promise<Result<null, never>> {
  const token = await readSessionToken();
  await leaveOldSession();
  if (token) await writeSessionToken({ userId: token.userId, sessionId: null });
  return ok(null);
}

async function leaveOldSession(): Promise<void> {
  const token = await readSessionToken();
  if (token?.sessionId) await revokeSession(leaving, token.sessionId);
}

/** Ends a session at once, wherever it is used. */
export const revoke = (sessionId: SessionId): Promise<void> => revokeSession(leaving, sessionId);

/** Works in another of her own memberships. */
export async function switchMembership(
  scope: DeskScope,
  { membership }: { readonly membership: MembershipId },
): Promise<Result<null, { code: 'not-found' }>> {
  const chosen = await chooseMembership(systemScope('switching membership'), scope, membership);
  return chosen ? ok(null) : err({ code: 'not-found' });
}
