import { inHotTransaction } from '@/lib/data/transaction';
import { lockWebhook, rotateSecretRow } from '@/lib/data/webhooks/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { seal } from '@/lib/platform/secrets/sealed';
import { newWebhookSecret } from '@/lib/platform/webhooks/webhook-signature';

export type RotateSecretError = ChangedMeanwhile | { readonly code: 'not-found' };

/** A new secret, told this once. For a day both sign, so that the receiver can change at leisure; one pressed twice is one new secret. */
export const rotateSecret = (
  scope: UserScope,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<{ readonly secret: string }, RotateSecretError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await lockWebhook(tx, scope, id);
    if (held === null) return err({ code: 'not-found' });
    if (held.revision !== revision) return err({ code: 'changed-meanwhile', by: held.by, at: held.at });
    const secret = newWebhookSecret();
    await rotateSecretRow(tx, scope, id, seal(secret, id));
    return ok({ secret });
  });
