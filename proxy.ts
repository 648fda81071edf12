import { type NextRequest, NextResponse } from 'next/server';

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
  const policy = contentPolicy(Buffer.from(crypto.randomUUID()).toString('base64'));
  const headers = new Headers(request.headers);
  // Where the request goes, for the pages and actions behind it; what a client sent under this name is overwritten.
  headers.set('x-noeglen-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('Content-Security-Policy', policy);
  const response = answer(request, headers);
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** With NOEGLEN_MAINTENANCE=1 every page says that work is going on; the health addresses still answer. */
function answer(request: NextRequest, headers: Headers): NextResponse {
  const isPage = !request.nextUrl.pathname.startsWith('/api/');
  if (process.env.NOEGLEN_MAINTENANCE !== '1' || !isPage) return NextResponse.next({ request: { headers } });
  const url = new URL('/maintenance', request.url);
  return NextResponse.rewrite(url, { request: { headers }, status: 503, headers: { 'Retry-After': '600' } });
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico).*)'] };
