import { lockFigures, readKnownFigures, readOwnPlace } from '@/lib/data/key-figures/key-figures-known';
import { appendFigures } from '@/lib/data/key-figures/key-figures-write';
import { inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { checkFigure, type FaultOfPart } from '@/lib/domain/key-figures/check-figure';
import { figureKey, type StatedFigure } from '@/lib/domain/key-figures/figure';
import type { FigurePlaceAt } from '@/lib/domain/key-figures/place-mark';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';
import { officeOf } from './may-enter';

export type EnterFigureInput = {
  readonly at: FigurePlaceAt;
  readonly stated: Omit<StatedFigure, 'place'>;
};
export type Faulty = { readonly code: 'faulty' } & FaultOfPart;
export type EnterFigureError =
  | { readonly code: 'not-found' }
  /** The source has spoken of that day: what it said is corrected, not said twice. */
  | { readonly code: 'known-already' }
  | Faulty;

/** Enters one figure by hand, beside whatever other sources say. */
export const enterFigure = (
  scope: Scope,
  { at: mark, stated }: EnterFigureInput,
): Promise<Result<StatedFigure, EnterFigureError>> =>
  inHotTransaction(scope, async (tx) => {
    const found = await readOwnPlace(tx, scope, mark);
    if (found === null) return err({ code: 'not-found' });
    const { municipalityId, place } = found;
    const figure: StatedFigure = { ...stated, place };
    await lockFigures(tx, scope, municipalityId);
    const at = await readClock(tx, scope);
    const [fault] = checkFigure(figure, dayOfInstant(at));
    if (fault) return err({ code: 'faulty', ...fault });
    const office = { municipalityId, organisationId: null };
    const days = { names: [figure.name], from: figure.on, to: figure.on };
    const known = await readKnownFigures(tx, scope, office, days);
    if (known.some((one) => figureKey(one) === figureKey(figure))) return err({ code: 'known-already' });
    const { userId: by } = actorOf(scope);
    await appendFigures(tx, scope, [
      {
        id: newId(),
        municipalityId,
        enteredBy: officeOf(scope, figure),
        figure,
        restates: null,
        because: null,
        importId: null,
        at,
        by,
      },
    ]);
    return ok(figure);
  });
