import { redirect } from 'next/navigation';
import { may, type Permission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { currentScope } from './current-scope';
import { refuseAccess } from './refuse-page';
import { requestPath, signInPath } from './request-path';

/** The first line of every page behind sign-in: who asks, if the role opens this page. Layouts cannot ask, they do not run again. */
export async function pageScope(permission: Permission): Promise<UserScope> {
  const scope = await currentScope();
  if (!scope) redirect(signInPath(await requestPath()));
  if (!may(scope, permission)) await refuseAccess();
  return scope;
}
