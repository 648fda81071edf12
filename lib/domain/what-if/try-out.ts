import { newTally, type TrialFigures } from './difference';
import type { Past } from './past';
import type { Knowledge, Otherwise, Plan } from './plan';
import { playing } from './play-again';
import type { Unknown } from './tried-agreement';

export type Trial = {
  readonly figures: TrialFigures;
  /** What the tried agreement has no word for. */
  readonly unknown: readonly Unknown[];
};

/**
 * What would have been of the past under a plan. Ten years of a large municipality are counted as they are decided: of the homes, only those
 * that would have gone elsewhere are kept.
 */
export function tryOut(past: Past, plan: Plan, knowledge: Knowledge): Trial {
  const steps = tryOutInPortions(past, { plan, knowledge }, Number.POSITIVE_INFINITY);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same, which after each portion says how many homes have been decided so far. A portion is a piece of the one walk through the books, and
 * not some departments by themselves: what is corrected after a merger is entered in the counter of the department that came of it, so
 * that one department may not be decided without another.
 */
export function* tryOutInPortions(
  past: Past,
  otherwise: Otherwise,
  size: number,
): Generator<number, Trial, void> {
  const tally = newTally(past.departments);
  const game = playing(past, otherwise, tally.count);
  let [decided, told] = [0, 0];
  for (const event of past.events) {
    game.next(event);
    if (event.kind === 'REPORTED') decided += 1;
    if (decided - told < size) continue;
    told = decided;
    yield decided;
  }
  return { figures: tally.figures(), unknown: game.unknown() };
}
