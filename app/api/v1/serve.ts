import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ApiCaller } from '@/lib/auth/api-key-scope';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import { factsOfFault, newFaultNumber } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import type { Operation } from '@/lib/schemas/api/operation';
import { type Called, type Context, callOf, type Shut } from './call';
import { type Answer, languageOf, problemAnswer, type Refusal, responseOf } from './problem-answer';
import { contentHash, once } from './repeated';

/** A thing as it is told, and the revision that it has. */
export type Told<A> = { readonly body: A; readonly revision: number | null; readonly location?: string };

export type Asked<P, Q, B> = {
  readonly caller: ApiCaller;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Of the thing that a change was made from; 0 where nothing is changed. */
  readonly revision: number;
  /** For use cases that keep marks of their own: this caller's, of this write, and no other's. */
  readonly mark: string;
};

export type Serving<P, Q, B, A> = {
  readonly run: (scope: UserScope, asked: Asked<P, Q, B>) => Promise<Result<Told<A>, Refusal>>;
  /** The thing as it is now, for operations that change one. */
  readonly current?: (scope: UserScope, params: P) => Promise<Told<unknown> | null>;
};

type Asking = Parameters<typeof problemAnswer>[1];

/**
 * The only way to make a handler of the API: asks whose key it is and what it may do, checks everything that was sent by the
 * operation's own schemas, answers a repeated write with what it was answered before, and runs one use case.
 */
export const serve =
  <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
    operation: Operation<P, Q, B, A>,
    serving: Serving<z.output<P>, z.output<Q>, z.output<B>, z.input<A>>,
  ) =>
  async (request: Request, context: Context): Promise<Response> => {
    const asking = { requestId: newFaultNumber(), language: languageOf(request.headers) };
    try {
      const called = await callOf(operation, request, context);
      if (!called.ok) return refused(called.error, asking);
      return await answered(operation, serving, { called: called.value, request, asking });
    } catch (error) {
      // Whoever calls gets a number to ask by; the facts are in the log.
      log.error({ ...asking, operation: operation.id, ...factsOfFault(error) }, 'an API call failed');
      return responseOf(problemAnswer({ code: 'internal' }, asking));
    }
  };

function refused({ retryAfter, ...refusal }: Shut, asking: Asking): Response {
  const answer = problemAnswer(refusal, asking);
  if (answer.status === 401) return responseOf(answer, { 'www-authenticate': 'Bearer' });
  return responseOf(answer, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}

type Sent<P, Q, B> = {
  readonly called: Called<P, Q, B>;
  readonly request: Request;
  readonly asking: Asking;
};

async function answered<P, Q, B, A>(
  operation: Operation,
  serving: Serving<P, Q, B, A>,
  { called, request, asking }: Sent<P, Q, B>,
): Promise<Response> {
  const { key, ifMatch, body } = called;
  const { scope } = called.caller;
  const work = () => done(operation, serving, called, asking);
  if (key === null) return unlessKnown(await work(), request.headers.get('if-none-match'));
  const hash = contentHash(request.method, new URL(request.url).pathname, ifMatch, body);
  const outcome = await once(scope, { key, contentHash: hash, work });
  if (outcome.kind === 'REFUSED') return refused(outcome.refusal, asking);
  log.info(
    { operation: operation.id, client: scope.userId, status: outcome.answer.status, again: outcome.repeated },
    'an API write',
  );
  return responseOf(outcome.answer, outcome.repeated ? { 'idempotency-replayed': 'true' } : {});
}

async function done<P, Q, B, A>(
  operation: Operation,
  { run, current }: Serving<P, Q, B, A>,
  { key, ifMatch, ...called }: Called<P, Q, B>,
  asking: Asking,
): Promise<Answer> {
  const { scope } = called.caller;
  const mark = `api ${scope.userId} ${contentHash(key)}`;
  let revision = 0;
  if (current) {
    const now = await current(scope, called.params);
    if (now === null) return problemAnswer({ code: 'not-found' }, asking);
    if (tagOf(now) !== ifMatch) return problemAnswer({ code: 'changed-meanwhile' }, asking);
    revision = now.revision ?? 0;
  }
  const result = await run(scope, { ...called, revision, mark });
  if (!result.ok) return problemAnswer(result.error, asking);
  const { body, location } = result.value;
  return {
    status: operation.success,
    headers: {
      'content-type': 'application/json',
      ...(operation.etag === 'none' ? {} : { etag: tagOf(result.value) }),
      ...(location === undefined ? {} : { location }),
    },
    body: JSON.stringify(body),
  };
}

/** Another content has another mark, whatever of it changed; the revision is told under the lock once more. */
function tagOf({ body, revision }: Told<unknown>): string {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
  return `"${revision ?? 0}-${digest}"`;
}

/** What the caller has already is not sent again. @see RFC 9110, 13.1.2 */
function unlessKnown(answer: Answer, known: string | null): Response {
  const { etag } = answer.headers;
  const has = etag !== undefined && known?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  return responseOf(has ? { status: 304, headers: { etag }, body: '' } : answer);
}
