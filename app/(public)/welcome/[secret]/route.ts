import { type NextRequest, NextResponse } from 'next/server';
import { WELCOME_COOKIE, WELCOME_SECONDS } from '@/lib/auth/links/welcome-cookie';
import { formOfCookies } from '@/lib/auth/sign-in/session-cookie';
import { paths } from '@/lib/platform/paths';

type Context = { params: Promise<{ secret: string }> };

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/**
 * Takes the secret of a link out of the address, which a browser keeps and shows, into a cookie, and leads on. It says nothing about
 * the link and changes nothing: whoever scans mails opens links too.
 */
export async function GET(_request: NextRequest, { params }: Context): Promise<NextResponse> {
  const { secret } = await params;
  const headers = { Location: paths.welcome, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };
  const answer = new NextResponse(null, { status: 303, headers });
  const { secure } = await formOfCookies();
  const kept = { httpOnly: true, sameSite: 'lax', path: paths.welcome, secure } as const;
  answer.cookies.set(WELCOME_COOKIE, SECRET.test(secret) ? secret : 'none', {
    ...kept,
    maxAge: WELCOME_SECONDS,
  });
  return answer;
}
