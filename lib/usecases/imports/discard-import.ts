import { endFileImport, forgetOldFileImports, lockFileImport } from '@/lib/data/imports/file-imports';
import { holdLane } from '@/lib/data/imports/import-order';
import { LANES } from '@/lib/data/imports/import-rows';
import { countRows } from '@/lib/data/imports/row-counts';
import { inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, type SystemScope, userOf } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { FileEnded } from './confirm-import';
import { countsOf } from './enter-import';
import { mayBringInFor } from './may-bring-in';

export type DiscardFileError = { readonly code: 'not-found' | 'being-entered' } | FileEnded;

/** Throws away what has not been entered; what has been stays, and so does the report of it. */
export const discardFileImport = (
  scope: AnyScope,
  { importId }: { readonly importId: string },
): Promise<Result<{ readonly importId: string }, DiscardFileError>> =>
  inHotTransaction(scope, async (tx) => {
    // Before the row, as a batch has them: whoever is still at it ends the batch first, and is then seen to be alive.
    for (const lane of LANES) await holdLane(tx, scope, importId, lane);
    const of = await lockFileImport(tx, scope, importId);
    if (of === null || !mayBringInFor(scope, of.kind, of)) return err({ code: 'not-found' });
    if (of.state === 'CONFIRMED' || of.state === 'DISCARDED')
      return err({ code: 'import-ended', by: of.endedBy ?? '' });
    if (of.state === 'ENTERING' && !of.stalled) return err({ code: 'being-entered' });
    const { ENTERED } = await countRows(tx, scope, importId);
    await endFileImport(tx, scope, importId, {
      state: ENTERED > 0 ? 'CONFIRMED' : 'DISCARDED',
      counts: ENTERED > 0 ? await countsOf(tx, scope, importId) : null,
      by: userOf(scope),
    });
    return ok({ importId });
  });

/** Files that nobody came back to. */
export const forgetOldFiles = (scope: SystemScope): Promise<{ readonly files: number }> =>
  inHotTransaction(scope, async (tx) => ({
    files: await forgetOldFileImports(tx, scope, userOf(scope)),
  }));
