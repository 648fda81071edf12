// Often enough that a deadline that ended at midnight is acted on before anybody is at work.
const MINUTE = 60_000;
const HOUSEKEEPING = { firstAfterMs: MINUTE, everyMs: 5 * MINUTE };

const kept = globalThis as typeof globalThis & { noeglenHousekeeping?: () => void };

/** Runs once when a server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardApplicationRole } = await import('./lib/data/guard-application-role');
  await guardApplicationRole();
  await startHousekeeping();
}

/** Its timer does not keep the server alive, and what a stop interrupts is undone by the database and done next time. */
async function startHousekeeping(): Promise<void> {
  const { systemScope } = await import('./lib/auth/scope');
  const { log } = await import('./lib/platform/log');
  const { recur } = await import('./lib/platform/recurring');
  const { keepHouse } = await import('./lib/usecases/housekeeping/keep-house');
  kept.noeglenHousekeeping?.();
  kept.noeglenHousekeeping = recur(
    { run: () => keepHouse(systemScope('housekeeping')), ...HOUSEKEEPING },
    // The database did not answer; the health address says so, and the next turn tries again.
    (error) => log.error({ name: error instanceof Error ? error.name : typeof error }, 'housekeeping failed'),
  );
}
