import { signInPath } from '../request-path';

const NO_STORE = { 'Cache-Control': 'private, no-store' } as const;

/** To an address on this server, whatever it is called from outside. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...NO_STORE, Location: path } });

/** To the page where one signs in, and from there to this one. */
export const signInFirst = (page: string): Response => seeOther(signInPath(page, { late: 'yes' }));

/** What is not there, or is another tenant's. */
export const notThere = (): Response => new Response(null, { status: 404, headers: NO_STORE });

/** Her role does not open this. */
export const noAccess = (): Response =>
  Response.json({ error: 'no-access' }, { status: 403, headers: NO_STORE });

/** A form that another site has sent. */
export const otherOrigin = (): Response =>
  Response.json({ error: 'origin' }, { status: 403, headers: NO_STORE });
