import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { findSessionState, lookAtSession } from '@/lib/data/people/sessions';
import { LIVE_COOKIE } from '@/lib/domain/access/live';
import type { DeskScope, UserScope } from '@/lib/domain/access/scope';
import { deskOfSession } from './scope';
import { readSessionToken } from './sign-in/session-cookie';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whoever is signed in, also for the installation; from the database, once a request; null for everybody else. */
export const currentDesk = cache(async (): Promise<DeskScope | null> => {
  const token = await readSessionToken();
  if (!token?.sessionId || !UUID.test(token.sessionId)) return null;
  const state = await ((await isAskedByItself()) ? lookAtSession : findSessionState)(token.sessionId);
  return state && state.userId === token.userId ? deskOfSession(state) : null;
});

/** What a page asks for without anybody's doing, because it follows what changes: it keeps no session alive. */
async function isAskedByItself(): Promise<boolean> {
  const path = (await headers()).get('x-noeglen-path') ?? '';
  return /^\/api\/live(\/|\?|$)/.test(path) || (await cookies()).has(LIVE_COOKIE);
}

/** The scope of whoever is signed in for a party: to what is a party's own, the installation's administrator is nobody. */
export async function currentScope(): Promise<UserScope | null> {
  const scope = await currentDesk();
  return scope === null || scope.side === 'INSTALLATION' ? null : scope;
}
