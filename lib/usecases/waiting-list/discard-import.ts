import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { endImport, lockImport } from '@/lib/data/waiting-list/waiting-list-imports';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { ImportEnded } from './confirm-import';

export type DiscardImportError = { readonly code: 'not-found' } | ImportEnded;

/** Throws an uploaded list away: its rows are gone at once. */
export const discardImport = (
  scope: Scope,
  { importId }: { readonly importId: string },
): Promise<Result<null, DiscardImportError>> =>
  inHotTransaction(scope, async (tx) => {
    const found = await lockImport(tx, scope, importId);
    if (found === null) return err({ code: 'not-found' });
    if (found.state !== 'PREVIEW') return err({ code: 'import-ended', by: found.endedBy ?? '' });
    const at = await readClock(tx, scope);
    await endImport(tx, scope, importId, { state: 'DISCARDED', counts: null, at, by: actorOf(scope).userId });
    return ok(null);
  });
