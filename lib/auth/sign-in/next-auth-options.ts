import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { revokeSession } from '@/lib/data/people/sessions';
import { asId, type SessionId } from '@/lib/domain/shared/ids';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import type { CookieForm } from '../forms/cookie-form';
import { systemScope } from '../scope';
import { checkCredentials } from './check-credentials';
import { clientAddress } from './client-address';
import { TOKEN_SECONDS } from './session-cookie';

/** next-auth's own route: the same check, the same session row, the same cookie as the sign-in page's action. */
export function nextAuthOptions(request: {
  readonly headers: Headers;
  readonly form: CookieForm;
}): NextAuthOptions {
  const { form, headers } = request;
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: form.secure } as const;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: TOKEN_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    useSecureCookies: form.secure,
    cookies: {
      sessionToken: { name: form.session, options: cookie },
      csrfToken: { name: form.csrf, options: cookie },
      callbackUrl: { name: form.callback, options: cookie },
    },
    logger: {
      error: (code) => log.error({ code }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          const { email, password } = given ?? {};
          if (!email || !password || email.length > 254 || password.length > 200) return null;
          const signedIn = await checkCredentials({ email, password, address: clientAddress(headers) });
          return signedIn.ok ? { id: signedIn.value.userId, sessionId: signedIn.value.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && 'sessionId' in user ? { sub: user.id, sid: user.sessionId } : token),
      // What next-auth answers about a session is nothing but that there was one: pages ask the database.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string')
          await revokeSession(systemScope('signing out'), asId<SessionId>(token.sid));
      },
    },
  };
}
