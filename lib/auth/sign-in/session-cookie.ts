import { cookies, headers } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { asId, type SessionId, type UserId } from '@/lib/domain/shared/ids';
import { env } from '@/lib/platform/env';
import { cookieForm } from '../forms/cookie-form';

/** The token lives longer than any session: the row decides, and a late form still tells whose it was. */
export const TOKEN_SECONDS = 24 * 60 * 60;

/** What the sealed cookie says. After signing out only the person remains, so that her late form can be kept for her. */
export type SessionToken = { readonly userId: UserId; readonly sessionId: SessionId | null };

const remembered = new Map<string, { token: SessionToken; until: number }>();
const MOST = 5_000;

export async function formOfCookies() {
  const sent = await headers();
  return cookieForm({
    host: sent.get('host') ?? '',
    proto: sent.get('x-forwarded-proto') ?? '',
    userAgent: sent.get('user-agent') ?? '',
  });
}

/** Who the browser says it is. Nothing is believed before the row of the session has been read. */
export async function readSessionToken(): Promise<SessionToken | null> {
  const { session } = await formOfCookies();
  const sealed = (await cookies()).get(session)?.value;
  return sealed ? openToken(sealed) : null;
}

/** Unsealing costs more than the query that follows it, so an opened token is remembered as long as it is valid. */
async function openToken(sealed: string): Promise<SessionToken | null> {
  const known = remembered.get(sealed);
  if (known && known.until > Date.now()) return known.token;
  const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET }).catch(() => null); // altered, or sealed with an old secret
  if (!token?.sub || typeof token.exp !== 'number') return null;
  const opened = {
    userId: asId<UserId>(token.sub),
    sessionId: typeof token.sid === 'string' ? asId<SessionId>(token.sid) : null,
  };
  if (remembered.size >= MOST) remembered.clear();
  remembered.set(sealed, { token: opened, until: token.exp * 1000 });
  return opened;
}

/** Sets the cookie; it goes when the browser closes. */
export async function writeSessionToken({ userId, sessionId }: SessionToken): Promise<void> {
  const { session, secure } = await formOfCookies();
  const token = { sub: userId, ...(sessionId ? { sid: sessionId } : {}) };
  const sealed = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: TOKEN_SECONDS });
  (await cookies()).set(session, sealed, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}
