import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';

/**
 * A page that throws is an empty page until its script has run. A whole page load is therefore led to an address that
 * answers with words and status by itself; a step inside the app, which has its script, stays where it is.
 */
export async function isWholePage(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') !== 'empty';
}

/** The role does not open this page: 403. */
export async function refuseAccess(): Promise<never> {
  if (await isWholePage()) redirect('/no-access');
  forbidden();
}

/** No such thing, or another tenant's: 404. For pages, instead of Next's notFound(). The address has no page, and is to have none. */
export async function refuseAsNotFound(): Promise<never> {
  if (await isWholePage()) redirect('/not-found-here');
  notFound();
}
