import {
  type DeliverySettled,
  type DueDelivery,
  type LeasedWebhook,
  leaseWebhook,
  nextDelivery,
  releaseWebhook,
  settleDelivery,
} from '@/lib/data/webhooks/webhook-queue';
import type { SystemScope } from '@/lib/domain/access/scope';
import { pauseAfter, WEBHOOK_KEEPS_DAYS, WEBHOOK_PATIENCE } from '@/lib/domain/notice/back-off';
import { type Allowance, allowanceOf, NEVER_STOPS } from '@/lib/platform/allowance';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { open } from '@/lib/platform/secrets/sealed';
import { type SenderTerms, sendWebhook, type WebhookAnswer } from '@/lib/platform/webhooks/webhook-sender';
import { signatureOf } from '@/lib/platform/webhooks/webhook-signature';
import { webhookTerms } from '@/lib/platform/webhooks/webhook-terms';

/** So many receivers are told at a time, from each process. */
const AT_ONCE = 4;
/** So much one receiver is told before the next has its turn; the rest comes when each has had one. */
const A_TURN: Allowance = { most: 200, ms: 30_000 };

export type WebhooksDelivered = {
  readonly delivered: number;
  readonly failed: number;
  /** Somebody's turn was over before the messages were. */
  readonly more?: boolean;
};

/**
 * Tells other systems of what was committed, at least once and in its order as long as all goes well. Each receiver is one server's at a
 * time and is left alone for a while when it fails; one with a backlog lets the others have their turn.
 */
export async function deliverWebhooks(
  scope: SystemScope,
  {
    terms = webhookTerms(),
    turn = A_TURN,
    stopping = NEVER_STOPS,
  }: { readonly terms?: SenderTerms; readonly turn?: Allowance; readonly stopping?: AbortSignal } = {},
): Promise<WebhooksDelivered> {
  const done = { delivered: 0, failed: 0 };
  const round: Round = { scope, terms, turn, stopping, had: new Set(), line: Promise.resolve(), done };
  await Promise.all(Array.from({ length: AT_ONCE }, () => tellInTurn(round)));
  if (round.done.delivered + round.done.failed > 0) log.info(round.done, 'webhooks');
  return round.done;
}

type Round = {
  readonly scope: SystemScope;
  readonly terms: SenderTerms;
  readonly turn: Allowance;
  readonly stopping: AbortSignal;
  readonly had: Set<string>;
  /** Who takes a webhook waits for whoever is taking one, so that nobody has two turns. */
  line: Promise<unknown>;
  readonly done: { delivered: number; failed: number; more?: boolean };
};

async function tellInTurn(round: Round): Promise<void> {
  while (!round.stopping.aborted) {
    const lease = newId();
    const webhook = await nextInLine(round, lease);
    if (webhook === null) return;
    const failed = await tellAll(round, webhook, lease).catch((error: unknown) => {
      // Its secret is sealed with another key, say: the others are told all the same.
      log.error({ webhookId: webhook.id, ...factsOfFault(error) }, 'a webhook could not be told');
      return pause(webhook);
    });
    await releaseWebhook(round.scope, webhook.id, lease, failed);
  }
}

function nextInLine(round: Round, lease: string): Promise<LeasedWebhook | null> {
  const next = round.line.then(async () => {
    const webhook = await leaseWebhook(round.scope, lease, [...round.had]);
    if (webhook !== null) round.had.add(webhook.id);
    return webhook;
  });
  round.line = next.catch(() => undefined);
  return next;
}

/** Sends what is due for one receiver until there is no more, its turn is over or it fails; answers how long it is left alone then. */
async function tellAll(
  round: Round,
  webhook: LeasedWebhook,
  lease: string,
): Promise<{ readonly inMs: number } | null> {
  const { scope } = round;
  const hasTurn = allowanceOf(round.turn, round.stopping);
  while (hasTurn()) {
    const due = await nextDelivery(scope, webhook.id, lease, WEBHOOK_KEEPS_DAYS);
    if (due === null) return null;
    const answer = await tell(round, webhook, due);
    const settled = settledBy(answer, due);
    await settleDelivery(scope, due.id, lease, settled);
    if (settled.state === 'DELIVERED') round.done.delivered += 1;
    else round.done.failed += 1;
    if (isAboutReceiver(answer)) return pause(webhook);
  }
  round.done.more = true;
  return null;
}

const pause = ({ failures }: LeasedWebhook) => ({
  inMs: pauseAfter(failures + 1, WEBHOOK_PATIENCE, Math.random()),
});

function tell({ terms }: Round, webhook: LeasedWebhook, due: DueDelivery): Promise<WebhookAnswer> {
  const timestamp = Math.floor(Date.now() / 1000);
  const secrets = [webhook.secretSealed, webhook.oldSecretSealed].flatMap((sealed) =>
    sealed === null ? [] : [open(sealed, webhook.id)],
  );
  const headers = {
    'webhook-id': due.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id: due.id, timestamp, body: due.body }, secrets),
  };
  return sendWebhook({ url: webhook.url, headers, body: due.body }, terms);
}

function settledBy({ status, fault }: WebhookAnswer, { tries, old }: DueDelivery): DeliverySettled {
  if (status !== null && status >= 200 && status < 300)
    return { state: 'DELIVERED', status, fault: null, inMs: 0 };
  if (old) return { state: 'GIVEN_UP', status, fault, inMs: 0 };
  return {
    ...{ state: 'WAITING', status, fault },
    inMs: pauseAfter(tries, WEBHOOK_PATIENCE, Math.random()),
  };
}

/** The receiver itself is gone, down or has had enough; what else it refuses is about the one message. */
const isAboutReceiver = ({ status }: WebhookAnswer): boolean =>
  status === null || status >= 500 || status === 429 || status === 408;
