import { inHotTransaction } from '@/lib/data/transaction';
import { forgetOldPreviews } from '@/lib/data/waiting-list/waiting-list-imports';
import { actorOf, type SystemScope } from '@/lib/domain/access/scope';

/** Uploaded lists that nobody came back to within a week are thrown away. */
export const forgetOldImports = (scope: SystemScope): Promise<{ readonly waitingLists: number }> =>
  inHotTransaction(scope, async (tx) => ({
    waitingLists: await forgetOldPreviews(tx, scope, actorOf(scope).userId),
  }));
