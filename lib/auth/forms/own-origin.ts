/**
 * Whether a changing request was sent by a page of ours. Server actions have this from Next; a route handler that
 * changes something asks it first. A browser always names the origin of a POST; what names none is no browser.
 */
export function hasOwnOrigin(headers: { get(name: string): string | null }): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return site !== null;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
