import pg from 'pg';
import { env } from '@/lib/platform/env';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { changesIn, type LiveChange } from './live-change';
import { LIVE_CHANNEL } from './live-signal';

/** A connection that says nothing may be dead without knowing it. */
const ASK_EVERY_MS = 30_000;
const AGAIN_AFTER_MS = [500, 1_000, 2_000, 5_000, 15_000] as const;

type Heard = {
  readonly onChange: (changes: readonly LiveChange[]) => void;
  /** The connection has been lost and is there again: nobody knows what was said meanwhile. */
  readonly onGap: () => void;
};

/**
 * The one connection of this process that listens; a pool's would be lent to others. It comes back by itself.
 * Answers how to stop it.
 */
export function listenForChanges({ onChange, onGap }: Heard): () => Promise<void> {
  let stopped = false;
  let failures = 0;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let heardBefore = false;

  const later = (run: () => Promise<void>, afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), afterMs);
    timer.unref();
  };
  const lost = (error?: unknown) => {
    if (stopped) return;
    if (failures === 0) log.warn(factsOfFault(error), 'the connection that listens was lost');
    const gone = client;
    client = undefined;
    gone?.removeAllListeners();
    gone?.on('error', () => undefined);
    void gone?.end().catch(() => undefined);
    later(connect, AGAIN_AFTER_MS[Math.min(failures++, AGAIN_AFTER_MS.length - 1)] ?? 15_000);
  };
  async function connect(): Promise<void> {
    const made = new pg.Client({
      ...{ connectionString: env().DATABASE_URL, application_name: 'noeglen live', keepAlive: true },
      ...{ connectionTimeoutMillis: 10_000, query_timeout: 10_000 },
    });
    client = made;
    const lose = (error?: unknown) => (made === client ? lost(error) : undefined);
    made.on('error', lose);
    made.on('end', () => lose());
    made.on('notification', ({ payload }) => onChange(changesIn(payload ?? '')));
    try {
      await made.connect();
      await made.query(`LISTEN ${LIVE_CHANNEL}`);
      if (stopped) return void made.end().catch(() => undefined);
      failures = 0;
      if (heardBefore) onGap();
      heardBefore = true;
      later(ask, ASK_EVERY_MS);
    } catch (error) {
      lose(error);
    }
  }
  async function ask(): Promise<void> {
    const asked = client;
    try {
      await asked?.query('SELECT 1');
      if (!stopped && asked === client) later(ask, ASK_EVERY_MS);
    } catch (error) {
      if (asked === client) lost(error);
    }
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
