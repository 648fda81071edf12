// npm run worker: does what recurs (deadlines, deletions, mail and the rest of the one list of beats), and nothing else. Any number may run,
// beside web servers or in their stead (NOEGLEN_WORKER=1 there). With the server's settings. SIGTERM lets what runs come to its end.
import { systemScope } from '@/lib/auth/scope';
import { guardApplicationRole } from '@/lib/data/connection/guard-application-role';
import { closePool } from '@/lib/data/connection/pool';
import { beginSignals, endSignals } from '@/lib/data/live/live-signal';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { beginBeats } from '@/lib/usecases/housekeeping/begin-beats';

/** What does not end within this is cut off; the database undoes it and the next worker does it. */
const PATIENCE_MS = 20_000;

/** `--every 2`: each beat every so many seconds, for trying it out. */
function pace() {
  const at = process.argv.indexOf('--every');
  const seconds = Number(process.argv[at + 1]);
  if (at < 0) return undefined;
  if (!(seconds > 0)) throw new Error('--every wants a number of seconds');
  return { firstAfterMs: 0, everyMs: 1000 * seconds };
}

env();
await guardApplicationRole();
beginSignals();
const stopBeats = beginBeats(systemScope, pace());
// The beats' timers keep nothing alive; this does.
const alive = setInterval(() => undefined, 3_600_000);
log.info({ pid: process.pid }, 'the worker is at work');

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await stopBeats();
  await endSignals();
  await closePool();
  clearInterval(alive);
  log.info('the worker has stopped');
  process.exit(0);
}
