import type { z } from 'zod';
import { type ApiCaller, openApiCall } from '@/lib/auth/api-key-scope';
import { may } from '@/lib/domain/access/permissions';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { largestBodyOf, type Operation } from '@/lib/schemas/api/operation';
import { fieldErrors } from './field-errors';
import type { Refusal } from './problem-answer';
import { readBody } from './read-body';

/** Why the door stayed shut, and how long. */
export type Shut = Refusal & { readonly retryAfter?: number };

/** Who calls, and what was sent. */
export type Called<P, Q, B> = {
  readonly caller: ApiCaller;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The write's own mark; null for what only reads. */
  readonly key: string | null;
  readonly ifMatch: string | null;
};

/** Next hands out none at all where the path has none. */
export type Context = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** Everything that can be refused without looking at a case is refused here. */
export async function callOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, Q, B>,
  request: Request,
  context: Context,
): Promise<Result<Called<z.output<P>, z.output<Q>, z.output<B>>, Shut>> {
  const opened = await openApiCall(request.headers);
  if (!opened.ok) return opened;
  const shut = doorOf(operation, opened.value);
  if (shut !== null) return err(shut);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = operation.query.safeParse(asked);
  if (!query.success) return err({ code: 'query-invalid', errors: fieldErrors(query.error.issues, asked) });
  const params = operation.params.safeParse((await context.params) ?? {});
  if (!params.success) return err({ code: 'not-found' });
  const sent = await sentOf(operation, request);
  if (!sent.ok) return sent;
  return ok({ caller: opened.value, params: params.data, query: query.data, ...sent.value });
}

function doorOf({ scope, side, permission }: Operation, caller: ApiCaller): Refusal | null {
  if (side !== null && caller.side !== side) return { code: 'wrong-side' };
  if (scope !== null && !caller.scopes.includes(scope)) return { code: 'scope-missing' };
  return permission === null || may(caller.scope, permission) ? null : { code: 'scope-missing' };
}

type Sent<B> = Pick<Called<never, never, B>, 'body' | 'key' | 'ifMatch'>;

async function sentOf<B extends z.ZodType>(
  operation: Operation<z.ZodType, z.ZodType, B>,
  request: Request,
): Promise<Result<Sent<z.output<B>>, Refusal>> {
  const { body: schema, bodyOptional, etag } = operation;
  // Nothing is sent with what only reads, and nothing reads it.
  if (schema === null) return ok({ body: undefined as z.output<B>, key: null, ifMatch: null });
  const read = await readBody(request, largestBodyOf(operation));
  if (!read.ok) return read;
  const key = request.headers.get('idempotency-key');
  if (key === null || key.length < 8 || key.length > 200) return err({ code: 'idempotency-key-needed' });
  const ifMatch = request.headers.get('if-match');
  if (etag === 'needed' && (ifMatch === null || ifMatch === '*')) return err({ code: 'if-match-needed' });
  const sent = read.value === undefined && bodyOptional ? {} : read.value;
  const parsed = schema.safeParse(sent);
  if (!parsed.success) return err({ code: 'fields-invalid', errors: fieldErrors(parsed.error.issues, sent) });
  return ok({ body: parsed.data, key, ifMatch });
}
