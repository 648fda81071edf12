import type { WaitingList } from '../../applicant/vocabulary';
import type { Phase } from '../vocabulary';
import type { PlannedPhase } from './opening';
import type { StoredOpening } from './stored-opening';

/** A phase that somebody has declared exhausted, or that fell away; positions are places on the ladder, from 0. */
export type ExhaustedPhase = {
  readonly position: number;
  readonly phase: Phase;
  readonly at: string;
  readonly by: string;
  /** Why it was given up while somebody was left who could be offered the home; null: nobody was. */
  readonly reason: string | null;
};

/** A phase with its place, once it is known whose turn it is. */
export type LadderPhase = PlannedPhase & { readonly position: number };

/** The ladder in its order: the two lists stand as their turn has it, the ordinary one first until there is one. */
export function ladderOf(
  { ladder }: Pick<StoredOpening, 'ladder'>,
  turn: WaitingList | null,
): readonly LadderPhase[] {
  const lists = ladder.filter((row) => row.byTurn);
  const inTurn = [...lists].sort((a, b) => Number(b.phase === turn) - Number(a.phase === turn));
  let next = 0;
  return ladder.map((row, position) => ({ ...(row.byTurn ? (inTurn[next++] ?? row) : row), position }));
}

/**
 * The phase that a home stands at: the first that has not been exhausted. Rehousing is passed while nobody is to be rehoused,
 * and comes back to the front when somebody is. Null: there is nobody left to ask.
 */
export function currentPhase(
  ladder: readonly LadderPhase[],
  exhausted: readonly Pick<ExhaustedPhase, 'position'>[],
  toRehouse: number,
): LadderPhase | null {
  const isOver = ({ position, phase }: LadderPhase) =>
    exhausted.some((row) => row.position === position) || (phase === 'REHOUSING' && toRehouse === 0);
  return ladder.find((row) => !isOver(row)) ?? null;
}

/** Does reaching this phase need the turn of the lists? */
export const needsTurn = (phase: LadderPhase | null, turn: WaitingList | null): boolean =>
  phase?.byTurn === true && turn === null;
