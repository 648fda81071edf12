import { inHotTransaction } from '@/lib/data/transaction';
import { changeWebhookRow, lockWebhook, type WebhookChange } from '@/lib/data/webhooks/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { isOpenAsWritten } from '@/lib/platform/webhooks/webhook-sender';
import { webhookTerms } from '@/lib/platform/webhooks/webhook-terms';

type Held = { readonly id: string; readonly revision: number };
export type ChangeWebhookError = ChangedMeanwhile | { readonly code: 'not-found' | 'closed-address' };

/** Says anew what a webhook is told and where, or lets it rest. */
export const changeWebhook = (
  scope: UserScope,
  { id, revision, ...change }: Held & WebhookChange,
  terms = webhookTerms(),
): Promise<Result<{ readonly id: string }, ChangeWebhookError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await lockWebhook(tx, scope, id);
    if (held === null) return err({ code: 'not-found' });
    if (held.revision !== revision) return err({ code: 'changed-meanwhile', by: held.by, at: held.at });
    // One that the operator has closed since can still be put to rest.
    if (change.state === 'ACTIVE' && !isOpenAsWritten(new URL(change.url), terms))
      return err({ code: 'closed-address' });
    await changeWebhookRow(tx, scope, id, change);
    return ok({ id });
  });
