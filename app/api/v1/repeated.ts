import { createHash } from 'node:crypto';
import { claimRequest, keepAnswer, releaseRequest } from '@/lib/data/api/api-requests';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Answer, Refusal } from './problem-answer';

/** What the answer hangs on: sent again in another wording of the same JSON it is the same. */
export const contentHash = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

export type Repeatable = {
  readonly key: string;
  readonly contentHash: string;
  readonly work: () => Promise<Answer>;
};

export type OnceOutcome =
  | { readonly kind: 'ANSWERED'; readonly answer: Answer; readonly repeated: boolean }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal & { readonly retryAfter?: number } };

/**
 * Does a write once, whoever sends it how often and at how many servers: the answer is kept before it goes out, and goes out again byte
 * for byte. What failed is nobody's answer, and may be tried again.
 */
export async function once(
  scope: UserScope,
  { key, contentHash: hash, work }: Repeatable,
): Promise<OnceOutcome> {
  const claimed = await claimRequest(scope, key, hash);
  switch (claimed.kind) {
    case 'ANSWERED':
      return { kind: 'ANSWERED', answer: claimed.answer, repeated: true };
    case 'OTHER_CONTENT':
      return { kind: 'REFUSED', refusal: { code: 'idempotency-key-reused' } };
    case 'AT_WORK':
      return { kind: 'REFUSED', refusal: { code: 'request-at-work', retryAfter: 1 } };
    case 'OURS': {
      const ours = { key, attempt: claimed.attempt };
      const answer = await work().catch(async (error: unknown) => {
        await releaseRequest(scope, ours);
        throw error;
      });
      await keepAnswer(scope, ours, answer);
      return { kind: 'ANSWERED', answer, repeated: false };
    }
  }
}
