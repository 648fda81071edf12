import { revokeApiKeyRow } from '@/lib/data/api/api-keys-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** A key that must not work any more, from this moment. */
export const revokeApiKey = (
  scope: UserScope,
  { keyId }: { readonly clientId: string; readonly keyId: string },
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) =>
    (await revokeApiKeyRow(tx, scope, keyId)) ? ok(null) : err({ code: 'not-found' }),
  );
