import type { Scope } from '@/lib/domain/access/scope';
import { inHotTransaction } from '../transaction';

/** Wrong passwords within a quarter of an hour: for one account since it last succeeded, and from one address in all. */
export const MOST_PER_ACCOUNT = 5;
export const MOST_PER_ADDRESS = 40;

type Attempt = { readonly accountHash: string; readonly addressHash: string };

/**
 * Enters an attempt as failed before the password is looked at, so that many at once cannot slip past the count.
 * Answers its number, or null when the account or the address has used up its attempts.
 */
export function admitAttempt(scope: Scope, { accountHash, addressHash }: Attempt): Promise<string | null> {
  return inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'attempt-lock',
      text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 1))',
      values: [accountHash],
    });
    const { rows } = await tx.query<{ id: string }>({
      name: 'attempt-admit',
      text: `INSERT INTO sign_in_attempt (account_hash, address_hash, succeeded)
             SELECT $1, $2, false
              WHERE (SELECT count(*) FROM sign_in_attempt a WHERE a.account_hash = $1 AND NOT a.succeeded
                       AND a.at > greatest(clock_timestamp() - interval '15 minutes',
                             (SELECT max(s.at) FROM sign_in_attempt s WHERE s.account_hash = $1 AND s.succeeded)))
                    < ${MOST_PER_ACCOUNT}
                AND (SELECT count(*) FROM sign_in_attempt a WHERE a.address_hash = $2 AND NOT a.succeeded
                       AND a.at > clock_timestamp() - interval '15 minutes') < ${MOST_PER_ADDRESS}
             RETURNING id`,
      values: [accountHash, addressHash],
    });
    return rows[0]?.id ?? null;
  });
}

/** The password was right. Attempts older than a day are of no use to anybody and go. */
export async function markSucceeded(scope: Scope, attemptId: string): Promise<void> {
  await inHotTransaction(scope, async (tx) => {
    await tx.query({
      name: 'attempt-succeeded',
      text: 'UPDATE sign_in_attempt SET succeeded = true WHERE id = $1',
      values: [attemptId],
    });
    await tx.query({
      name: 'attempt-tidy',
      text: `DELETE FROM sign_in_attempt WHERE at < clock_timestamp() - interval '1 day'`,
    });
  });
}
