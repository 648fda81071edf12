import { lockApiClient } from '@/lib/data/api/api-keys';
import { endOtherKeys, insertApiKey } from '@/lib/data/api/api-keys-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { MOST_VALID_KEYS } from '@/lib/domain/access/api-scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { newApiSecret } from '@/lib/platform/secrets/api-secret';
import type { MadeApiKey } from './make-api-client';

export type RotateApiKeyInput = {
  readonly clientId: string;
  readonly months: number;
  /** So many days the old key still works. */
  readonly overlapDays: number;
};
export type RotateApiKeyError = { readonly code: 'not-found' | 'ended' | 'too-many-keys' };

/** A new key with the same rights; the old one works on for a while, so that a system can be moved over without a pause. */
export const rotateApiKey = (
  scope: UserScope,
  { clientId, months, overlapDays }: RotateApiKeyInput,
): Promise<Result<MadeApiKey, RotateApiKeyError>> =>
  inHotTransaction(scope, async (tx) => {
    const client = await lockApiClient(tx, scope, clientId);
    if (client === null) return err({ code: 'not-found' });
    if (client.ended) return err({ code: 'ended' });
    if (overlapDays > 0 && client.valid >= MOST_VALID_KEYS) return err({ code: 'too-many-keys' });
    const [id, { secret, prefix, hash }] = [newId(), newApiSecret()];
    await insertApiKey(tx, scope, { id, clientId, prefix, hash, scopes: client.scopes, months });
    await endOtherKeys(tx, scope, { clientId, keep: id, days: overlapDays });
    return ok({ clientId, secret });
  });
