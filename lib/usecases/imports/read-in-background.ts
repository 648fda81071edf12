import type { AnyScope } from '@/lib/domain/access/scope';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';
import { enterImport } from './enter-import';
import { readImport } from './read-import';

/** Nobody waits for it: what fails is logged, and the page offers to carry on. */
const unattended = (what: string, importId: string, work: Promise<void>): Promise<void> =>
  work.catch((error: unknown) =>
    log.error({ importId, ...factsOfFault(error) }, `${what} a file was interrupted`),
  );

/** Reads the rows of a file after its form has been answered. Never rejects. */
export const readInBackground = (scope: AnyScope, importId: string): Promise<void> =>
  unattended('reading', importId, readImport(scope, importId));

/** Enters the rows of a confirmed file after its form has been answered. Never rejects. */
export const enterInBackground = (scope: AnyScope, importId: string): Promise<void> =>
  unattended('entering', importId, enterImport(scope, importId));
