import { redirect } from 'next/navigation';
import { may, type Permission, type ScopeFor } from '@/lib/domain/access/permissions';
import { currentDesk } from './current-scope';
import { refuseAccess } from './refuse-page';
import { requestPath, signInPath } from './request-path';

/** The first line of every page behind sign-in: who asks, if the role opens this page. Layouts cannot ask, they do not run again. */
export async function pageScope<P extends Permission>(permission: P): Promise<ScopeFor<P>> {
  const scope = await currentDesk();
  if (!scope) redirect(signInPath(await requestPath()));
  if (!may(scope, permission)) await refuseAccess();
  // The table opens what is not the installation's to no desk of hers.
  return scope as ScopeFor<P>;
}
