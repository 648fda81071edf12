import { systemScope } from './lib/auth/scope';
import { guardApplicationRole } from './lib/data/guard-application-role';
import { factsOfFault } from './lib/platform/fault-facts';
import { log } from './lib/platform/log';
import { recur } from './lib/platform/recurring';
import { BEATS } from './lib/usecases/housekeeping/beats';

const kept = globalThis as typeof globalThis & { noeglenBeats?: readonly (() => void)[] };

/** Before the server answers: refuses a database role that may too much, and sets the house's clocks going. */
export async function beginServing(): Promise<void> {
  await guardApplicationRole();
  // The timers do not keep the server alive; what a stop interrupts is undone by the database and done next time.
  for (const stop of kept.noeglenBeats ?? []) stop();
  kept.noeglenBeats = BEATS.map(({ name, run, ...pace }) =>
    recur(
      { run: () => run(systemScope(name)), ...pace },
      // The database did not answer; the health address says so, and the next turn tries again.
      (error) => log.error({ beat: name, ...factsOfFault(error) }, 'a beat failed'),
    ),
  );
}
