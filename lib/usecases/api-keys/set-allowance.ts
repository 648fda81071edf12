import { lockApiClient } from '@/lib/data/api/api-keys';
import { setAllowanceRow } from '@/lib/data/api/api-keys-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Allowed } from '@/lib/domain/access/api-scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { log } from '@/lib/platform/log';

export type SetAllowanceInput = {
  readonly clientId: string;
  readonly allowed: Allowed;
  /** What the reader saw; somebody may have set it since. */
  readonly shown: Allowed;
};

export type SetAllowanceError = { readonly code: 'not-found' | 'ended' | 'set-meanwhile' };

/** How often one of the reader's own systems may ask, of all its keys and at all servers together; it holds from the next request. */
export const setAllowance = (
  scope: UserScope,
  input: SetAllowanceInput,
): Promise<Result<null, SetAllowanceError>> =>
  inHotTransaction(scope, async (tx) => {
    const client = await lockApiClient(tx, scope, input.clientId);
    if (client === null) return err({ code: 'not-found' });
    if (client.ended) return err({ code: 'ended' });
    if (!(await setAllowanceRow(tx, scope, input))) return err({ code: 'set-meanwhile' });
    log.info(
      { client: input.clientId, by: scope.userId, ...input.allowed },
      'the allowance of a system was set',
    );
    return ok(null);
  });
