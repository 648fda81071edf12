import { inTransaction } from '@/lib/data/transaction';
import { lockOwnEvent, withdrawOwnEventRow } from '@/lib/data/year/year-write';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ChangeOwnEventError } from './change-own-event';

/** It will not take place. Its row stays, and nobody is reminded of it. */
export const withdrawOwnEvent = (
  scope: UserScope,
  { event, revision }: { readonly event: string; readonly revision: number },
): Promise<Result<{ readonly withdrawn: true }, ChangeOwnEventError>> =>
  inTransaction(scope, async (tx) => {
    const held = await lockOwnEvent(tx, scope, event);
    if (held === null) return err({ code: 'not-found' });
    // Sent twice: it is withdrawn already.
    if (held.withdrawn) return ok({ withdrawn: true });
    if (held.revision !== revision) return err({ code: 'changed-meanwhile', by: held.by, at: held.at });
    await withdrawOwnEventRow(tx, scope, event);
    return ok({ withdrawn: true });
  });
