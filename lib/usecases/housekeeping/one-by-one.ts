import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';

/**
 * Runs a job's act on each of the things that are due, and counts what was done. One that fails does not stop the others: it is logged,
 * and thrown once they are done, so that the job counts as failed and what is left is tried again the next time.
 */
export async function oneByOne<Id extends string>(
  noun: string,
  ids: readonly Id[],
  act: (id: Id) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let fault: unknown;
  for (const id of ids) {
    try {
      if (await act(id)) done += 1;
    } catch (error) {
      log.error({ noun, id, ...factsOfFault(error) }, 'a job could not do one of the things that are due');
      fault ??= error;
    }
  }
  if (fault) throw fault;
  return done;
}
