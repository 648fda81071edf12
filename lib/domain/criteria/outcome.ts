import type { Outcome } from './vocabulary';

/** All must be met: one that is not decides, then one that is not documented. Nobody asked: met. */
export function every(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('NOT_MET')) return 'NOT_MET';
  return outcomes.includes('NOT_DOCUMENTED') ? 'NOT_DOCUMENTED' : 'MET';
}

/** One is enough: one that is met decides, then one that may yet be. Nobody asked: not met. */
export function any(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('MET')) return 'MET';
  return outcomes.includes('NOT_DOCUMENTED') ? 'NOT_DOCUMENTED' : 'NOT_MET';
}
