import {
  appendGoal,
  hasGoalPlaces,
  lockGoals,
  wouldOverlap,
} from '@/lib/data/key-figures/figure-goals-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import {
  faultsOfGoal,
  type GoalFault,
  type GoalSubject,
  type GoalTerms,
} from '@/lib/domain/key-figures/goal-terms';
import { asId, type GoalId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type SetGoalInput = {
  readonly municipalityId: MunicipalityId;
  readonly subject: GoalSubject;
  readonly terms: GoalTerms;
};
/** `known-already`: there is one of the same figure and places; it is changed instead. */
export type SetGoalError = { readonly code: 'not-found' | 'known-already' | GoalFault };

/** Enters what the parties have set out to reach, or follow, from a day. @see P-07 */
export const setGoal = (
  scope: UserScope,
  { municipalityId, subject, terms }: SetGoalInput,
): Promise<Result<{ readonly goalId: GoalId }, SetGoalError>> =>
  inTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
    const [fault] = faultsOfGoal(subject, terms);
    if (fault !== undefined) return err({ code: fault });
    const known = await hasGoalPlaces(tx, scope, municipalityId, { ...subject, ...terms });
    if (!known) return err({ code: 'not-found' });
    await lockGoals(tx, scope, municipalityId);
    const goalId = asId<GoalId>(newId());
    const said = { ...subject, ...terms, id: goalId, version: 1 };
    if (await wouldOverlap(tx, scope, municipalityId, said)) return err({ code: 'known-already' });
    await appendGoal(tx, scope, { ...said, municipalityId, because: null });
    return ok({ goalId });
  });
