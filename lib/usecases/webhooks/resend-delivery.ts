import { inHotTransaction } from '@/lib/data/transaction';
import { resendRow } from '@/lib/data/webhooks/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** Sends a message once more, under the same id: whoever has had it knows. */
export const resendDelivery = (
  scope: UserScope,
  { deliveryId }: { readonly deliveryId: string },
): Promise<Result<{ readonly webhookId: string }, { readonly code: 'not-found' }>> =>
  inHotTransaction(scope, async (tx) => {
    const webhookId = await resendRow(tx, scope, deliveryId);
    return webhookId === null ? err({ code: 'not-found' }) : ok({ webhookId });
  });
