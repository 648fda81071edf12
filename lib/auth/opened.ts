import { may, type Permission, type ScopeFor } from '@/lib/domain/access/permissions';
import { currentDesk } from './current-scope';
import { noAccess, signInFirst } from './forms/handler-answers';

/** Who asks a handler for what the permission opens; or what she is answered instead. `page`: where she comes back to once signed in. */
export async function opened<P extends Permission>(
  permission: P,
  page: string,
): Promise<ScopeFor<P> | Response> {
  const scope = await currentDesk();
  if (!scope) return signInFirst(page);
  // The compiler does not see that whoever may is one whom the permission is given to.
  return may(scope, permission) ? (scope as ScopeFor<P>) : noAccess();
}
