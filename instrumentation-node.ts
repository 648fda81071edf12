import { systemScope } from './lib/auth/scope';
import { guardApplicationRole } from './lib/data/guard-application-role';
import { factsOfFault } from './lib/platform/fault-facts';
import { log } from './lib/platform/log';
import { recur } from './lib/platform/recurring';
import { keepHouse } from './lib/usecases/housekeeping/keep-house';

// Often enough that a deadline that ended at midnight is acted on before anybody is at work.
const MINUTE = 60_000;
const HOUSEKEEPING = { firstAfterMs: MINUTE, everyMs: 5 * MINUTE };

const kept = globalThis as typeof globalThis & { noeglenHousekeeping?: () => void };

/** Before the server answers: refuses a database role that may too much, and sets the house's clock going. */
export async function beginServing(): Promise<void> {
  await guardApplicationRole();
  // The timer does not keep the server alive; what a stop interrupts is undone by the database and done next time.
  kept.noeglenHousekeeping?.();
  kept.noeglenHousekeeping = recur(
    { run: () => keepHouse(systemScope('housekeeping')), ...HOUSEKEEPING },
    // The database did not answer; the health address says so, and the next turn tries again.
    (error) => log.error(factsOfFault(error), 'housekeeping failed'),
  );
}
