import pg from 'pg';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';

// A day comes and goes as the text YYYY-MM-DD, never as an instant in some zone.
const DATE_OID = 1082;
pg.types.setTypeParser(DATE_OID, (value) => value);

// One pool for all of the server, also when the development server loads this file again.
const kept = globalThis as typeof globalThis & { noeglenPool?: pg.Pool };

/** The application role's connections. */
export function pool(): pg.Pool {
  if (kept.noeglenPool) return kept.noeglenPool;
  const made = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL_SIZE, idleTimeoutMillis: 30_000 });
  made.on('error', (error) => log.warn({ code: 'code' in error ? error.code : undefined }, 'an idle connection was lost'));
  kept.noeglenPool = made;
  return made;
}

/** Closes every connection; the next use opens anew. For scripts and tests. */
export async function closePool(): Promise<void> {
  const open = kept.noeglenPool;
  delete kept.noeglenPool;
  await open?.end();
}
