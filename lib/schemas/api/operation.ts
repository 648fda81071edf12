import type { z } from 'zod';
import type { ApiScope } from '@/lib/domain/access/api-scope';
import type { Permission } from '@/lib/domain/access/permissions';
import type { Side } from '@/lib/domain/access/role';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { PROBLEMS, type ProblemCode } from './problem';

/** One thing that other systems may ask for: what the handler obeys, and what the document says, in one place. */
export type Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Under /api/v1. */
  readonly path: string;
  /** What the key has to be allowed; null: any key. */
  readonly scope: ApiScope | null;
  /** What whoever does that work at the party has to be allowed. */
  readonly permission: Permission | null;
  /** The party whose act it is; null: either. */
  readonly side: Side | null;
  readonly summary: Bilingual;
  readonly about: Bilingual | null;
  readonly params: Params;
  readonly query: Query;
  /** Null where nothing is sent. */
  readonly body: Body | null;
  /** An empty body will do. */
  readonly bodyOptional?: true;
  /** Bytes that may be sent, where they are more than others’. */
  readonly largest?: number;
  /** The answer changes with the thing, so it carries an ETag; `needed`: a change has to name the one it was made from. */
  readonly etag: 'none' | 'given' | 'needed';
  readonly success: 200 | 201;
  readonly answer: Answer;
  /** Refusals of this operation's own; those that all share are added. */
  readonly problems: readonly ProblemCode[];
};

/** Keeps the types of what is in it. */
export const operation = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  defined: Operation<Params, Query, Body, Answer>,
): Operation<Params, Query, Body, Answer> => defined;

const ALWAYS: readonly ProblemCode[] = [
  ...(['query-invalid', 'key-missing', 'key-unknown', 'key-revoked', 'key-expired'] as const),
  ...(['too-many-requests', 'internal'] as const),
];
const OF_WRITES: readonly ProblemCode[] = [
  ...(['idempotency-key-needed', 'json-invalid', 'request-at-work', 'body-too-large', 'not-json'] as const),
  ...(['fields-invalid', 'idempotency-key-reused'] as const),
];
const OF_CHANGES: readonly ProblemCode[] = ['changed-meanwhile', 'if-match-needed'];

/** Everything that the operation may refuse with. */
export function problemsOf(one: Operation): readonly ProblemCode[] {
  return [
    ...ALWAYS,
    ...(one.scope === null ? [] : (['scope-missing'] as const)),
    ...(one.side === null ? [] : (['wrong-side'] as const)),
    ...(one.path.includes('{') ? (['not-found'] as const) : []),
    ...(one.body === null ? [] : OF_WRITES),
    ...(one.etag === 'needed' ? OF_CHANGES : []),
    ...one.problems,
  ];
}

/** The same by status, in order. */
export function problemsByStatus(one: Operation): ReadonlyMap<number, readonly ProblemCode[]> {
  const found = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(one)) {
    const { status } = PROBLEMS[code];
    found.set(status, [...(found.get(status) ?? []), code]);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** Bytes of a body; a report has a thousand or two. */
export const LARGEST_BODY = 32 * 1024;
export const largestBodyOf = ({ largest }: Pick<Operation, 'largest'>): number => largest ?? LARGEST_BODY;
