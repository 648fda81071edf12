import { gatherTallies } from '@/lib/data/sums/tallies';
import { inTransaction } from '@/lib/data/transaction';
import type { SystemScope } from '@/lib/domain/access/scope';

/** Adds what has changed to the sums of its day, month and year, so that reading stays as quick as it was. */
export async function gatherSums(scope: SystemScope): Promise<{ readonly sums: number }> {
  return { sums: await inTransaction(scope, (tx) => gatherTallies(tx, scope)) };
}
