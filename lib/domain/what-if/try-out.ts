import { newTally, type TrialFigures } from './difference';
import type { Past } from './past';
import type { Knowledge, Plan } from './plan';
import { playAgain } from './play-again';
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
  const tally = newTally(past.departments);
  const unknown = playAgain(past, { plan, knowledge }, tally.count);
  return { figures: tally.figures(), unknown };
}
