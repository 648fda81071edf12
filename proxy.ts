import { type NextRequest, NextResponse } from 'next/server';
import { plainPage } from '@/components/shell/plain-page';
import { defaultLanguage, isLanguage, languageCookie } from '@/i18n/language';
import { ownPath } from '@/lib/auth/request-path';
import type { Language } from '@/lib/domain/shared/bilingual';
import danish from '@/messages/da.json';
import english from '@/messages/en.json';

const texts = { da: danish.errors, en: english.errors };

/** Where lib/auth/refuse-page.ts leads a whole page load: only here can an answer have both its words and its status. */
const NO_ACCESS = '/no-access';
/** Next reads no larger form (its own limit, `serverActions.bodySizeLimit`), and would answer without words. */
const LARGEST_FORM = 1024 * 1024;
/** Handlers that read a body as it comes, and know themselves how far. */
const STREAMED = ['/api/waiting-list'];
/** Links that are mailed to people who may have chosen no language yet. */
const GIVEN_LINKS = ['/welcome/', '/offer/'];
const NOT_FOUND = '/not-found-here';
/** Where lib/auth/or-broken.ts leads the load of a page that failed. */
const BROKEN = '/broken';

/** What a page may load. `style-src` has no 'unsafe-inline': style attributes are refused by the browser. */
function contentPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // The development overlay writes inline styles; production has none.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Sets the content policy with a fresh nonce. Says nothing about who may see what: each page and action asks that. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentPolicy(nonce);
  const response = plainAnswer(request, nonce) ?? passOn(request, policy);
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

function passOn(request: NextRequest, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  // Where the request goes, for the pages and actions behind it; what a client sent under this name is overwritten.
  headers.set('x-noeglen-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('x-noeglen-method', request.method);
  const language = languageOfLink(request);
  if (language === null) return NextResponse.next({ request: { headers } });
  headers.set(
    'cookie',
    [request.headers.get('cookie'), `${languageCookie}=${language}`].filter(Boolean).join('; '),
  );
  const answer = NextResponse.next({ request: { headers } });
  answer.cookies.set(languageCookie, language, { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 });
  return answer;
}

/** A link that is given to somebody says in which language she was written to: while she has chosen none herself she reads on in it. */
function languageOfLink({ nextUrl: { pathname, searchParams }, cookies }: NextRequest): Language | null {
  if (!GIVEN_LINKS.some((path) => pathname.startsWith(path)) || cookies.has(languageCookie)) return null;
  const language = searchParams.get('language');
  return isLanguage(language) ? language : null;
}

/** With NOEGLEN_MAINTENANCE=1 every page says that work is going on; the health addresses still answer. */
function isClosed({ nextUrl }: NextRequest): boolean {
  return process.env.NOEGLEN_MAINTENANCE === '1' && !nextUrl.pathname.startsWith('/api/');
}

const isStreamed = ({ nextUrl: { pathname } }: NextRequest): boolean =>
  STREAMED.some((path) => pathname === path || pathname.startsWith(`${path}/`));

/** An address such as `/agreements/%ff` is no text: Next answers it with a bare 500 where it holds it against a route with parameters. */
function isReadable({ nextUrl: { pathname } }: NextRequest): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** Answered here and not by a rewrite: a rewrite to another host name than the bound one loses its status. */
function plainAnswer(request: NextRequest, nonce: string): NextResponse | null {
  const chosen = request.cookies.get(languageCookie)?.value;
  const language = isLanguage(chosen) ? chosen : defaultLanguage;
  const { maintenance, noAccess, notFound, tooLarge, toStart, referenceCode } = texts[language];
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  if (isClosed(request)) {
    const page = plainPage(maintenance, language, nonce);
    return new NextResponse(page, { status: 503, headers: { ...headers, 'Retry-After': '600' } });
  }
  if (Number(request.headers.get('content-length')) > LARGEST_FORM && !isStreamed(request)) {
    const page = plainPage({ ...tooLarge, start: toStart }, language, nonce);
    return new NextResponse(page, { status: 413, headers });
  }
  if (!isReadable(request)) {
    const way = { start: toStart, reference: referenceCode.replace('{code}', '404') };
    return new NextResponse(plainPage({ ...notFound, ...way }, language, nonce), { status: 404, headers });
  }
  if (request.nextUrl.pathname === BROKEN)
    return new NextResponse(brokenPage(request, language, nonce), { status: 500, headers });
  // A page that answers a form leads on by sending the form again; this address only wants to be read.
  if (request.nextUrl.pathname === NOT_FOUND && request.method === 'POST')
    return NextResponse.redirect(request.nextUrl, 303);
  if (request.nextUrl.pathname !== NO_ACCESS) return null;
  const way = { start: toStart, reference: referenceCode.replace('{code}', '403') };
  return new NextResponse(plainPage({ ...noAccess, ...way }, language, nonce), { status: 403, headers });
}

/** The fault's number as it stands in the log, and the way back to the page that failed. Anybody can write this address. */
function brokenPage({ nextUrl: { searchParams } }: NextRequest, language: Language, nonce: string): string {
  const { broken, toStart, tryAgain, referenceCode } = texts[language];
  const [number] = /^[0-9a-f]{8}$/.exec(searchParams.get('reference') ?? '') ?? ['500'];
  const href = ownPath(searchParams.get('to')).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const way = {
    start: toStart,
    again: { href, label: tryAgain },
    reference: referenceCode.replace('{code}', number),
  };
  return plainPage({ ...broken, ...way }, language, nonce);
}

// Papers pass by: whatever goes through here is held in memory whole and cut off at 10 MB, and their handlers answer with a
// policy of their own. So do the addresses that files are sent to, and no other below them: they answer by an address or in JSON,
// and read no further than they take. Other systems' calls pass by too: they are no pages, and every refusal of theirs is JSON.
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|api/papers/|api/imports$|api/key-figures$|api/agreements/attach$|api/v1/|icon.svg|favicon.ico).*)',
  ],
};
