import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { openedPool } from '../connection/pool';
import { type LiveChange, payloadOf } from './live-change';

/** Where servers tell each other that something has changed. */
export const LIVE_CHANNEL = 'noeglen_live';

/**
 * A commit that notifies takes a lock on the whole database while it commits, so the transactions that decide never do: what they
 * changed is gathered and told in a transaction of its own, at most so often by one process, however many commit.
 */
const GATHER_MS = 250;

type Signals = {
  readonly waiting: Map<string, LiveChange>;
  timer: NodeJS.Timeout | null;
  telling: Promise<void>;
};
const kept = globalThis as typeof globalThis & { noeglenSignals?: Signals };

/** Whether this process tells others what it changes: servers and workers do, scripts and tests do not unless they ask for it. */
export const isSignalling = (): boolean => kept.noeglenSignals !== undefined;

export function beginSignals(): void {
  kept.noeglenSignals ??= { waiting: new Map(), timer: null, telling: Promise.resolve() };
}

/** Tells what is waiting still, and then no more. */
export async function endSignals(): Promise<void> {
  const signals = kept.noeglenSignals;
  delete kept.noeglenSignals;
  if (signals?.timer) clearTimeout(signals.timer);
  await signals?.telling;
  if (signals) await tell(signals);
}

/** Something was committed. Tells it soon and waits for nothing; a signal that is lost is made good by looking again. */
export function noteChange(change: LiveChange): void {
  const signals = kept.noeglenSignals;
  if (!signals) return;
  signals.waiting.set(JSON.stringify(change), change);
  if (signals.timer) return;
  signals.timer = setTimeout(() => {
    signals.timer = null;
    signals.telling = tell(signals);
  }, GATHER_MS);
  signals.timer.unref();
}

async function tell({ waiting }: Signals): Promise<void> {
  // A closed pool is not opened again for this.
  const pool = openedPool();
  if (!pool || waiting.size === 0) return;
  const payload = payloadOf(waiting.values());
  waiting.clear();
  try {
    await pool.query({ text: 'SELECT pg_notify($1, $2)', values: [LIVE_CHANNEL, payload] });
  } catch (error) {
    // Whoever listens looks again by itself after a while.
    log.debug(factsOfFault(error), 'a signal was lost');
  }
}
