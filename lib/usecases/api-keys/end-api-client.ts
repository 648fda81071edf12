import { endApiClientRow } from '@/lib/data/api/api-keys-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** A system that is no longer in use: none of its keys works any more. What it has done keeps its name. */
export const endApiClient = (
  scope: UserScope,
  { clientId }: { readonly clientId: string },
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) =>
    (await endApiClientRow(tx, scope, clientId)) ? ok(null) : err({ code: 'not-found' }),
  );
