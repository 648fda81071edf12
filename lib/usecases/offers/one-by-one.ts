import type { OfferId } from '@/lib/domain/shared/ids';
import { factsOfFault } from '@/lib/platform/fault-facts';
import { log } from '@/lib/platform/log';

/** Runs a job's act on each offer and counts what was done. One that fails does not keep the others; it is thrown when they are done. */
export async function oneByOne(
  ids: readonly OfferId[],
  act: (id: OfferId) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let fault: unknown;
  for (const id of ids) {
    try {
      if (await act(id)) done += 1;
    } catch (error) {
      log.error({ offerId: id, ...factsOfFault(error) }, 'a job could not act on an offer');
      fault ??= error;
    }
  }
  if (fault) throw fault;
  return done;
}
