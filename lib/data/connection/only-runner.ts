import type { SystemScope } from '@/lib/domain/access/scope';
import { pool } from './pool';

// Any number that no other lock of this database uses.
const HOUSEKEEPING = 712_004;

/**
 * Runs a job unless another server is at it: the lock is the database's, so it holds between servers, and ends with its
 * connection when the server that holds it is killed. Null when somebody else has it.
 */
export async function asOnlyRunner<T>(_scope: SystemScope, run: () => Promise<T>): Promise<T | null> {
  const client = await pool().connect();
  // A connection whose lock may still be held is closed and not used again.
  let failed = true;
  try {
    const { rows } = await client.query<{ free: boolean }>({
      text: 'SELECT pg_try_advisory_lock($1) AS free',
      values: [HOUSEKEEPING],
    });
    if (rows[0]?.free !== true) {
      failed = false;
      return null;
    }
    try {
      return await run();
    } finally {
      await client.query({ text: 'SELECT pg_advisory_unlock($1)', values: [HOUSEKEEPING] });
      failed = false;
    }
  } finally {
    client.release(failed);
  }
}
