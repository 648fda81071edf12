import { inHotTransaction } from '@/lib/data/transaction';
import { lockWebhook, removeWebhookRow } from '@/lib/data/webhooks/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Ends a webhook for good: what waits for it is given up. */
export const removeWebhook = (
  scope: UserScope,
  { id }: { readonly id: string },
): Promise<Result<null, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) => {
    if ((await lockWebhook(tx, scope, id)) === null) return err({ code: 'not-found' });
    await removeWebhookRow(tx, scope, id);
    return ok(null);
  });
