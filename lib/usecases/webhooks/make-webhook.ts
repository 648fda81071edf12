import { inHotTransaction } from '@/lib/data/transaction';
import { insertWebhook } from '@/lib/data/webhooks/webhooks';
import type { Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { seal } from '@/lib/platform/secrets/sealed';
import { isOpenAsWritten } from '@/lib/platform/webhooks/webhook-sender';
import { newWebhookSecret } from '@/lib/platform/webhooks/webhook-signature';
import { webhookTerms } from '@/lib/platform/webhooks/webhook-terms';

export type MakeWebhookInput = {
  /** One of the maker's own municipalities or organisations. */
  readonly place: string;
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly string[];
};

/** What is sent is never sent to such an address. */
export type MakeWebhookError = { readonly code: 'not-found' | 'closed-address' };

/** Another system is told of what happens from now on. The secret that it checks with is answered this once. */
export async function makeWebhook(
  scope: UserScope,
  { place: placeId, ...input }: MakeWebhookInput,
  terms = webhookTerms(),
): Promise<Result<{ readonly id: string; readonly secret: string }, MakeWebhookError>> {
  const side = sideOf(scope, placeId);
  if (side === null) return err({ code: 'not-found' });
  if (!isOpenAsWritten(new URL(input.url), terms)) return err({ code: 'closed-address' });
  const [id, secret] = [newId(), newWebhookSecret()];
  const row = { id, side, placeId, ...input, secretSealed: seal(secret, id) };
  await inHotTransaction(scope, (tx) => insertWebhook(tx, scope, row));
  return ok({ id, secret });
}

function sideOf(scope: UserScope, placeId: string): Side | null {
  if (scope.municipalities.some((id) => id === placeId)) return 'MUNICIPALITY';
  return scope.organisations.some((id) => id === placeId) ? 'ORGANISATION' : null;
}
