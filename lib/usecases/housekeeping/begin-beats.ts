import type { SystemScope } from '@/lib/domain/access/scope';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { recur } from '@/lib/platform/recurring';
import { BEATS } from './beats';

type Pace = { readonly firstAfterMs: number; readonly everyMs: number };

/**
 * Sets everything going that recurs; answers how to stop it, which is done when what runs has ended: a backlog is left to the next. What an abrupt end interrupts
 * is undone by the database and done next time.
 */
export function beginBeats(scopeOf: (reason: string) => SystemScope, pace?: Pace): () => Promise<void> {
  const stops = BEATS.map(({ name, run, firstAfterMs, everyMs }) =>
    recur(
      { run: (stopping) => run(scopeOf(name), stopping), firstAfterMs, everyMs, ...pace },
      // The database did not answer; the health address says so, and the next turn tries again.
      (error) => log.error({ beat: name, ...factsOfFault(error) }, 'a beat failed'),
    ),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
