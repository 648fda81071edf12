import {
  endFigureImport,
  type FigureImport,
  lockFigureImport,
} from '@/lib/data/key-figures/key-figure-imports';
import { lockFigures } from '@/lib/data/key-figures/key-figures-known';
import { appendFigures, type NewFigure } from '@/lib/data/key-figures/key-figures-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { countFigures, type FigureCounts } from '@/lib/domain/key-figures/plan-figures';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { mayEnterFor } from './may-enter';
import { type FiguresPlan, planOfFigures } from './plan-of-figures';

export type ConfirmFiguresInput = { readonly importId: string; readonly stamp: string };
export type FiguresEnded = { readonly code: 'import-ended'; readonly by: string };
export type ConfirmFiguresError =
  | { readonly code: 'not-found' }
  | FiguresEnded
  /** What would be done is not what was shown: somebody has entered figures meanwhile. */
  | { readonly code: 'figures-changed' };

/** Takes the file in, all that can be or nothing; what was looked at is what is done. */
export const confirmFigures = (
  scope: Scope,
  { importId, stamp }: ConfirmFiguresInput,
): Promise<Result<FigureCounts, ConfirmFiguresError>> =>
  inHotTransaction(scope, async (tx) => {
    const found = await lockFigureImport(tx, scope, importId);
    if (found === null || !mayEnterFor(scope, found)) return err({ code: 'not-found' });
    if (found.state !== 'PREVIEW') return err({ code: 'import-ended', by: found.endedBy ?? '' });
    await lockFigures(tx, scope, found.municipalityId);
    const plan = await planOfFigures(tx, scope, found);
    if (plan.stamp !== stamp) return err({ code: 'figures-changed' });
    return ok(await enterPlan(tx, scope, found, plan));
  });

async function enterPlan(
  tx: HotTx,
  scope: Scope,
  { id: importId, municipalityId, organisationId: enteredBy }: FigureImport,
  { rows, now: at }: FiguresPlan,
): Promise<FigureCounts> {
  const { userId: by } = actorOf(scope);
  const entered = rows.flatMap((row): readonly NewFigure[] => {
    if (row.kind !== 'NEW' && row.kind !== 'RESTATED') return [];
    const restates = row.kind === 'RESTATED' ? row.known.id : null;
    return [
      {
        id: newId(),
        municipalityId,
        enteredBy,
        figure: row.figure,
        restates,
        because: null,
        importId,
        at,
        by,
      },
    ];
  });
  await appendFigures(tx, scope, entered);
  const counts = countFigures(rows);
  await endFigureImport(tx, scope, importId, { state: 'CONFIRMED', counts, at, by });
  return counts;
}
