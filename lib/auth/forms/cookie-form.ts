import { env } from '@/lib/platform/env';

export type CookieForm = {
  readonly session: string;
  readonly csrf: string;
  readonly callback: string;
  readonly secure: boolean;
};

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Safari refuses secure cookies on http://localhost; every other browser takes them there. */
const isSafari = (userAgent: string): boolean =>
  /Safari\//.test(userAgent) && !/Chrom(e|ium)|Edg|Android/.test(userAgent);

/**
 * The names and the lock of our cookies. `__Host-` binds a cookie to this very host and to secure transport; browsers
 * keep it on https, and on this machine itself. Elsewhere plain http gets plain names.
 */
export function cookieForm(request: {
  readonly host: string;
  readonly proto: string;
  readonly userAgent: string;
}): CookieForm {
  const https = env().NEXTAUTH_URL.startsWith('https://') || request.proto.split(',')[0] === 'https';
  const secure = https || (LOCAL.test(request.host) && !isSafari(request.userAgent));
  const prefix = secure ? '__Host-' : '';
  return {
    session: `${prefix}noeglen.session`,
    csrf: `${prefix}noeglen.csrf`,
    callback: `${prefix}noeglen.callback`,
    secure,
  };
}
