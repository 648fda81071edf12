import { insertApiClient, insertApiKey } from '@/lib/data/api/api-keys-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { type ApiScope, apiScopesOf } from '@/lib/domain/access/api-scope';
import type { Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { newApiSecret } from '@/lib/platform/secrets/api-secret';

export type MakeApiClientInput = {
  readonly partyId: string;
  readonly label: string;
  readonly scopes: readonly ApiScope[];
  readonly months: number;
};
/** The key itself, told this once. */
export type MadeApiKey = { readonly clientId: string; readonly secret: string };
export type MakeApiClientError = { readonly code: 'not-found' } | { readonly code: 'scope-of-other-side' };

/** Gives another system access for one of the reader's own parties, with its first key. */
export async function makeApiClient(
  scope: UserScope,
  { partyId, label, scopes, months }: MakeApiClientInput,
): Promise<Result<MadeApiKey, MakeApiClientError>> {
  const side = sideOf(scope, partyId);
  if (side === null) return err({ code: 'not-found' });
  if (scopes.some((one) => !apiScopesOf(side).includes(one))) return err({ code: 'scope-of-other-side' });
  const [clientId, { secret, prefix, hash }] = [newId(), newApiSecret()];
  await inHotTransaction(scope, async (tx) => {
    await insertApiClient(tx, scope, { id: clientId, partyId, side, label });
    await insertApiKey(tx, scope, { id: newId(), clientId, prefix, hash, scopes, months });
  });
  return ok({ clientId, secret });
}

function sideOf(scope: UserScope, partyId: string): Side | null {
  if (scope.organisations.some((id) => id === partyId)) return 'ORGANISATION';
  return scope.municipalities.some((id) => id === partyId) ? 'MUNICIPALITY' : null;
}
