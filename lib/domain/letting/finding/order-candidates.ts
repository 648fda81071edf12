import type { Outcome } from '../../criteria/vocabulary';
import { outcomeOf, type SetEvaluation } from '../decisions/evaluate-for-home';
import type { Candidate, Skipped } from './candidate';
import { type SkipContext, skipGround } from './skip';

/** Somebody the home may be offered to, in her place. */
export type Proposed<C extends Candidate> = {
  readonly candidate: C;
  /** `NOT_DOCUMENTED`: nothing speaks against, but something is still to be shown. */
  readonly outcome: Exclude<Outcome, 'NOT_MET'>;
  /** In a ranked set the best rank that is met, or may be when everything missing has come; null elsewhere. */
  readonly rank: number | null;
};

export type Passed<C extends Candidate> = { readonly candidate: C; readonly skipped: Skipped };

export type CandidateOrder<C extends Candidate> = {
  readonly proposed: readonly Proposed<C>[];
  /** Everybody else, in the order of the list, each with the ground. */
  readonly skipped: readonly Passed<C>[];
};

/**
 * Whom a home may be offered to in a phase, best placed first, and why the others are not. Criteria are equal: seniority
 * decides, in a ranked set within the rank; whoever is as senior goes by id. @see H-47
 */
export function orderCandidates<C extends Candidate>(
  context: SkipContext,
  candidates: readonly C[],
): CandidateOrder<C> {
  const proposed: Proposed<C>[] = [];
  const skipped: Passed<C>[] = [];
  for (const candidate of [...candidates].sort(bySeniority)) {
    const ground = skipGround(candidate, context) ?? notMet(candidate.evaluations);
    if (ground !== null) skipped.push({ candidate, skipped: ground });
    else proposed.push({ candidate, ...standing(candidate.evaluations) });
  }
  return { proposed: proposed.sort(byPlace), skipped };
}

const LAST = Number.MAX_SAFE_INTEGER;

type Ranked = { readonly candidate: Placed; readonly rank: number | null };

/** In a ranked set the better rank goes first; within it, and everywhere else, seniority decides. */
export const byPlace = (a: Ranked, b: Ranked): number =>
  (a.rank ?? LAST) - (b.rank ?? LAST) || bySeniority(a.candidate, b.candidate);

type Placed = Pick<Candidate, 'id' | 'seniorityOn'>;

export const bySeniority = (a: Placed, b: Placed): number =>
  compareTexts(a.seniorityOn, b.seniorityOn) || compareTexts(a.id, b.id);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The set that rules somebody out: the first that must be met and is not, or all that would have given priority. */
function notMet(evaluations: readonly SetEvaluation[]): Skipped | null {
  if (evaluations.length === 0 || outcomeOf(evaluations) !== 'NOT_MET') return null;
  const failed = evaluations.filter(({ evaluation }) => evaluation.outcome === 'NOT_MET');
  const decisive = failed.find(({ inUse }) => inUse.use !== 'PRIORITY') ?? failed[0];
  return decisive ? groundOf(decisive) : null;
}

const groundOf = ({ inUse: { set, use }, evaluation }: SetEvaluation): Skipped => ({
  ...{ ground: 'CRITERIA', set: set.set, use },
  criteria: evaluation.criteria.filter((row) => row.outcome === 'NOT_MET').map((row) => row.criterion),
});

function standing(evaluations: readonly SetEvaluation[]): Omit<Proposed<Candidate>, 'candidate'> {
  const ranked = evaluations.find(({ evaluation }) => evaluation.mode === 'RANKED')?.evaluation;
  return {
    outcome: outcomeOf(evaluations) === 'MET' ? 'MET' : 'NOT_DOCUMENTED',
    rank: ranked ? (ranked.mayReach ?? ranked.rank) : null,
  };
}
