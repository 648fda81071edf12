import { inHotTransaction } from '@/lib/data/transaction';
import { changeWebhookRow, lockWebhook, type WebhookChange } from '@/lib/data/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';

type Held = { readonly id: string; readonly revision: number };
export type ChangeWebhookError = ChangedMeanwhile | { readonly code: 'not-found' };

/** Says anew what a webhook is told and where, or lets it rest. */
export const changeWebhook = (
  scope: UserScope,
  { id, revision, ...change }: Held & WebhookChange,
): Promise<Result<{ readonly id: string }, ChangeWebhookError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await lockWebhook(tx, scope, id);
    if (held === null) return err({ code: 'not-found' });
    if (held.revision !== revision) return err({ code: 'changed-meanwhile', by: held.by, at: held.at });
    await changeWebhookRow(tx, scope, id, change);
    return ok({ id });
  });
