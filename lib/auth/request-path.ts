import { headers } from 'next/headers';

/** Set by proxy.ts on every request, so whatever a client sends under this name is gone. */
const PATH_HEADER = 'x-noeglen-path';

/** Path and query of the page that is asked for, or that a form was posted from. */
export async function requestPath(): Promise<string> {
  return ownPath((await headers()).get(PATH_HEADER));
}

const METHOD_HEADER = 'x-noeglen-method';

/**
 * Whether the page is drawn as the answer to a form that was sent from it. It must then show that form with what was typed,
 * also where the page would otherwise lead elsewhere: a redirect would send the form again, and lose it.
 */
export const isFormAnswer = async (): Promise<boolean> => (await headers()).get(METHOD_HEADER) === 'POST';

/** A path on this server and nothing else: an address given in a link must not lead elsewhere. */
export function ownPath(asked: string | null | undefined): string {
  if (!asked || asked.length > 2_000 || !asked.startsWith('/') || /^\/[/\\]|[\\\s]/.test(asked)) return '/';
  const url = new URL(asked, 'http://here.invalid');
  // What the router adds when it fetches a page in parts is no part of its address.
  url.searchParams.delete('_rsc');
  // Asked of the address as parsed: `/.//elsewhere` begins with two strokes only when its dots are gone.
  const here = url.origin === 'http://here.invalid' && !url.pathname.startsWith('//');
  return here ? `${url.pathname}${url.search}` : '/';
}

/** The sign-in page that leads back to where the reader was. */
export function signInPath(to: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(to === '/' ? {} : { to }), ...more }).toString();
  return query ? `/sign-in?${query}` : '/sign-in';
}

/** Where the password is entered again, and from where it leads on to the place that asks for it. */
export const confirmPath = (next: string): string =>
  `/confirm?${new URLSearchParams({ next: ownPath(next) }).toString()}`;
