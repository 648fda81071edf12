import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/platform/log';
import { assertApplicationRole, UnsafeRole } from './assert-application-role';

const AGAIN_AFTER = 2_000;

/**
 * Ends the server when its database role is not bound by the walls. A database that cannot be reached yet is asked again
 * behind the scenes: nothing can be read or written until it answers, and the first answer is this one.
 */
export async function guardApplicationRole(): Promise<void> {
  if (await isSafe()) return;
  void keepAsking();
}

async function keepAsking(): Promise<void> {
  do await pause(AGAIN_AFTER, undefined, { ref: false });
  while (!(await isSafe()));
}

/** False when the database did not answer. */
async function isSafe(): Promise<boolean> {
  try {
    await assertApplicationRole();
    return true;
  } catch (error) {
    if (error instanceof UnsafeRole) {
      log.fatal(error.message);
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    }
    log.warn(
      { code: error instanceof Error && 'code' in error ? error.code : undefined },
      'the database does not answer yet',
    );
    return false;
  }
}
