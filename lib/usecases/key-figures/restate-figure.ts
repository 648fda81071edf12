import { lockFigures, readOwnFigure } from '@/lib/data/key-figures/key-figures-known';
import { appendFigures } from '@/lib/data/key-figures/key-figures-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { FigureName } from '@/lib/domain/key-figures/catalogue';
import { checkFigure } from '@/lib/domain/key-figures/check-figure';
import { type FigureField, restatedFields, type StatedFigure } from '@/lib/domain/key-figures/figure';
import { mayCorrect } from '@/lib/domain/key-figures/may-correct';
import { markOf, placeAt } from '@/lib/domain/key-figures/place-mark';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import type { Faulty } from './enter-figure';
import { officeOf } from './may-enter';

export type RestateFigureInput = {
  readonly figureId: string;
  readonly said: Pick<StatedFigure, Exclude<FigureField, 'unit'>>;
  readonly because: string;
};
/** Where its history stands. */
export type RestatedFigure = { readonly name: FigureName; readonly mark: string };
export type RestateFigureError =
  | { readonly code: 'not-found' | 'not-yours' | 'nothing-changed' }
  | ChangedMeanwhile
  | Faulty;

/** Corrects a figure: what it was stays in the history, with why. */
export const restateFigure = (
  scope: Scope,
  { figureId, said, because }: RestateFigureInput,
): Promise<Result<RestatedFigure, RestateFigureError>> =>
  inHotTransaction(scope, (tx) => restated(tx, scope, { figureId, said, because }));

/** Takes a figure back: it counts no longer, and stays in the history. */
export const withdrawFigure = (
  scope: Scope,
  { figureId, because }: Pick<RestateFigureInput, 'figureId' | 'because'>,
): Promise<Result<RestatedFigure, RestateFigureError>> =>
  inHotTransaction(scope, (tx) =>
    restated(tx, scope, {
      ...{ figureId, because },
      said: { value: null, valueTo: null, persons: null, suppressed: false, method: null },
    }),
  );

async function restated(
  tx: HotTx,
  scope: Scope,
  { figureId, said, because }: RestateFigureInput,
): Promise<Result<RestatedFigure, RestateFigureError>> {
  const first = await readOwnFigure(tx, scope, figureId);
  if (first === null) return err({ code: 'not-found' });
  const { municipalityId } = first;
  await lockFigures(tx, scope, municipalityId);
  const found = (await readOwnFigure(tx, scope, figureId)) ?? first;
  if (found.replaced !== null) return err({ code: 'changed-meanwhile', ...found.replaced });
  const enteredBy = officeOf(scope, found.figure);
  if (scope.kind === 'USER' && !mayCorrect(enteredBy, found.figure)) return err({ code: 'not-yours' });
  const figure: StatedFigure = { ...found.figure, ...said };
  if (restatedFields(found.figure, figure).length === 0) return err({ code: 'nothing-changed' });
  const at = await readClock(tx, scope);
  const [fault] = checkFigure(figure, dayOfInstant(at));
  if (fault) return err({ code: 'faulty', ...fault });
  const { userId: by } = actorOf(scope);
  await appendFigures(tx, scope, [
    { id: newId(), municipalityId, enteredBy, figure, restates: figureId, because, importId: null, at, by },
  ]);
  return ok({ name: figure.name, mark: markOf(placeAt(figure.place, municipalityId)) });
}
