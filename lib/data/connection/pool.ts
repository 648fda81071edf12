import pg from 'pg';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';

// A day comes and goes as the text YYYY-MM-DD, never as an instant in some zone.
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (value) => value);

// Nobody waits for ever: not for a connection, not for a row that somebody holds, and nobody holds one while he is gone.
const PATIENCE = {
  idleTimeoutMillis: 30_000,
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  lock_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
};

const noteLoss = (error: Error): void =>
  log.warn({ code: 'code' in error ? error.code : undefined }, 'a connection to the database was lost');

// One pool for all of the server, also when the development server loads this file again.
const kept = globalThis as typeof globalThis & { noeglenPool?: pg.Pool; noeglenReportingPool?: pg.Pool };

/** The application role's connections. */
export function pool(): pg.Pool {
  kept.noeglenPool ??= newPool(env().DATABASE_URL);
  return kept.noeglenPool;
}

/** Connections that only read, where REPORTING_DATABASE_URL leads; null without one. */
export function reportingPool(): pg.Pool | null {
  const { REPORTING_DATABASE_URL: url } = env();
  if (!url) return null;
  // Whoever asks for a report can be answered by the other database, so a replica that is away is not waited for long.
  kept.noeglenReportingPool ??= newPool(url, {
    options: '-c default_transaction_read_only=on',
    connectionTimeoutMillis: 3_000,
  });
  return kept.noeglenReportingPool;
}

function newPool(connectionString: string, more: pg.PoolConfig = {}): pg.Pool {
  const made = new pg.Pool({
    connectionString,
    max: env().DATABASE_POOL_SIZE,
    // A statement may follow another before that is answered; the hot path lives by it.
    pipeline: true,
    ...PATIENCE,
    ...more,
  });
  made.on('error', () => undefined);
  // While somebody works with a connection the pool does not listen: its loss must reach the query, not end the server.
  made.on('connect', (client) => client.on('error', noteLoss));
  return made;
}

/** The pool if it is open, for what is not worth opening it. */
export const openedPool = (): pg.Pool | undefined => kept.noeglenPool;

/** Closes every connection; the next use opens anew. For scripts and tests. */
export async function closePool(): Promise<void> {
  const open = [kept.noeglenPool, kept.noeglenReportingPool];
  delete kept.noeglenPool;
  delete kept.noeglenReportingPool;
  await Promise.all(open.map((one) => one?.end()));
}
