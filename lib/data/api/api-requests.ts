import type { SystemScope, UserScope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';

/** An answer as it went out, to be sent again byte for byte. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type ClaimedRequest =
  /** It is the caller's to do; `attempt` says so again when the answer is kept. */
  | { readonly kind: 'OURS'; readonly attempt: string }
  | { readonly kind: 'ANSWERED'; readonly answer: KeptAnswer }
  /** The same key, another content. */
  | { readonly kind: 'OTHER_CONTENT' }
  | { readonly kind: 'AT_WORK' };

/** Nobody works on a request for longer: what is heard of no more is taken over. */
const LEASE = `interval '60 seconds'`;

// Of several at once one inserts; the others wait for it here and find its row.
const CLAIM = `
  INSERT INTO api_request AS r (client_id, key, municipality_id, organisation_id, content_hash, attempt, started_at)
  VALUES ($1, $2, $3, $4, $5, gen_random_uuid(), clock_timestamp())
  ON CONFLICT (client_id, key) DO UPDATE SET attempt = gen_random_uuid(), started_at = clock_timestamp()
    WHERE r.status IS NULL AND r.content_hash = excluded.content_hash AND r.started_at < clock_timestamp() - ${LEASE}
  RETURNING attempt`;
const FIND = `SELECT content_hash AS "contentHash", status, headers, body FROM api_request WHERE client_id = $1 AND key = $2`;

type Row = { readonly contentHash: string } & (
  | KeptAnswer
  | { readonly status: null; readonly headers: null; readonly body: null }
);

/** Takes a request on, or says what has become of it. */
export function claimRequest(scope: UserScope, key: string, contentHash: string): Promise<ClaimedRequest> {
  const values = [
    scope.userId,
    key,
    scope.municipalities[0] ?? null,
    scope.organisations[0] ?? null,
    contentHash,
  ];
  return inHotTransaction(scope, async (tx) => {
    const claimed = await tx.query<{ attempt: string }>({ name: 'claim-api-request', text: CLAIM, values });
    if (claimed.rows[0]) return { kind: 'OURS', attempt: claimed.rows[0].attempt };
    const { rows } = await tx.query<Row>({
      name: 'find-api-request',
      text: FIND,
      values: [scope.userId, key],
    });
    const [row] = rows;
    if (row === undefined) return { kind: 'AT_WORK' };
    if (row.contentHash !== contentHash) return { kind: 'OTHER_CONTENT' };
    const { status, headers, body } = row;
    return status === null ? { kind: 'AT_WORK' } : { kind: 'ANSWERED', answer: { status, headers, body } };
  });
}

type Ours = { readonly key: string; readonly attempt: string };

/** Keeps the answer, unless somebody has taken the request over meanwhile. */
export async function keepAnswer(
  scope: UserScope,
  { key, attempt }: Ours,
  answer: KeptAnswer,
): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'keep-api-answer',
      text: `UPDATE api_request SET status = $4, headers = $5, body = $6 WHERE client_id = $1 AND key = $2 AND attempt = $3`,
      values: [scope.userId, key, attempt, answer.status, JSON.stringify(answer.headers), answer.body],
    }),
  );
}

/** Nothing came of it: the same key may be tried again. */
export async function releaseRequest(scope: UserScope, { key, attempt }: Ours): Promise<void> {
  await inHotTransaction(scope, (tx) =>
    tx.query({
      name: 'release-api-request',
      text: `DELETE FROM api_request WHERE client_id = $1 AND key = $2 AND attempt = $3 AND status IS NULL`,
      values: [scope.userId, key, attempt],
    }),
  );
}

/** Answers are kept for two days. */
export const removeOldRequests = (scope: SystemScope): Promise<{ readonly apiAnswers: number }> =>
  inHotTransaction(scope, async (tx) => {
    const text = `DELETE FROM api_request WHERE started_at < clock_timestamp() - interval '2 days'`;
    return { apiAnswers: (await tx.query({ name: 'outdated-api-requests', text })).rowCount ?? 0 };
  });
