import { endFigureImport, lockFigureImport } from '@/lib/data/key-figures/key-figure-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { FiguresEnded } from './confirm-figures';
import { mayEnterFor } from './may-enter';

export type DiscardFiguresError = { readonly code: 'not-found' } | FiguresEnded;

/** Throws an uploaded file away: its rows are gone at once. */
export const discardFigures = (
  scope: Scope,
  { importId }: { readonly importId: string },
): Promise<Result<null, DiscardFiguresError>> =>
  inHotTransaction(scope, async (tx) => {
    const found = await lockFigureImport(tx, scope, importId);
    if (found === null || !mayEnterFor(scope, found)) return err({ code: 'not-found' });
    if (found.state !== 'PREVIEW') return err({ code: 'import-ended', by: found.endedBy ?? '' });
    const at = await readClock(tx, scope);
    await endFigureImport(tx, scope, importId, {
      state: 'DISCARDED',
      counts: null,
      at,
      by: actorOf(scope).userId,
    });
    return ok(null);
  });
