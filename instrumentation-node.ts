import { systemScope } from './lib/auth/scope';
import { guardApplicationRole } from './lib/data/connection/guard-application-role';
import { beginSignals } from './lib/data/live/live-signal';
import { env } from './lib/platform/env';
import { letConnectionsEnd } from './lib/platform/stopping';
import { beginBeats } from './lib/usecases/housekeeping/begin-beats';

const kept = globalThis as typeof globalThis & { noeglenBeats?: () => Promise<void> };

/** Before the server answers: refuses a database role that may too much, and sets the house's clocks going. */
export async function beginServing(): Promise<void> {
  await guardApplicationRole();
  beginSignals();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, letConnectionsEnd);
  // The timers do not keep the server alive.
  await kept.noeglenBeats?.();
  kept.noeglenBeats = env().NOEGLEN_WORKER ? undefined : beginBeats(systemScope);
}
