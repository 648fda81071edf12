import {
  appendGoal,
  hasGoalPlaces,
  lockGoals,
  readGoalVersions,
  type SaidOfGoal,
  wouldOverlap,
} from '@/lib/data/key-figures/figure-goals-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import {
  faultsOfGoal,
  type GoalFault,
  type GoalTerms,
  TERM_PARTS,
} from '@/lib/domain/key-figures/goal-terms';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { GoalId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

type Named = {
  readonly goalId: GoalId;
  /** How many things had been said of it where the form was drawn. */
  readonly revision: number;
  readonly because: string;
};
export type ChangeGoalInput = Named & { readonly terms: GoalTerms };
export type EndGoalInput = Named & { readonly to: CalendarDate };
export type ChangeGoalError =
  /** `overlaps`: another goal of the same figure and places holds on some of the days. */
  { readonly code: 'not-found' | 'nothing-changed' | 'overlaps' | GoalFault } | ChangedMeanwhile;
type Answer = Promise<Result<{ readonly goalId: GoalId }, ChangeGoalError>>;

/** Another number, baseline, comparison, section or end from a day; what was said before stays, and holds until that day. */
export const changeGoal = (scope: UserScope, { terms, ...named }: ChangeGoalInput): Answer =>
  sayOf(scope, named, () => terms);

/** It holds no longer from a day; ended on the first day of what was last said, that is taken back, and what held before goes on. */
export const endGoal = (scope: UserScope, { to, ...named }: EndGoalInput): Answer =>
  sayOf(scope, named, (stands) => {
    const { amount, comparedWith, baselineYear, byYear, source, from } = begunBy(stands, to);
    return { amount, comparedWith, baselineYear, byYear, source, from, to };
  });

/** What can end on a day: a change that begins after it never comes to hold. */
const begunBy = (stands: Stands, to: CalendarDate): SaidOfGoal =>
  stands.find(({ from }) => from <= to) ?? stands[0];

/** What stands of a goal, the latest first; of one that was taken back altogether, what was said last. */
type Stands = readonly [SaidOfGoal, ...SaidOfGoal[]];

function sayOf(
  scope: UserScope,
  { goalId, revision, because }: Named,
  say: (stands: Stands) => GoalTerms,
): Answer {
  return inTransaction(scope, async (tx) => {
    const all = await readGoalVersions(tx, scope, goalId);
    const [latest] = all;
    if (!latest || !scope.municipalities.includes(latest.municipalityId)) return err({ code: 'not-found' });
    if (latest.version !== revision) return err(overtaken(latest));
    const [held = latest, ...before] = all.filter(({ stands }) => stands);
    const terms = say([held, ...before]);
    const [fault] = faultsOfGoal(held, terms);
    if (fault !== undefined) return err({ code: fault });
    if (isSame(held, terms)) return err({ code: 'nothing-changed' });
    const known = await hasGoalPlaces(tx, scope, held.municipalityId, { ...held, ...terms });
    if (!known) return err({ code: 'not-found' });
    await lockGoals(tx, scope, held.municipalityId);
    const next = { ...held, ...terms, version: revision + 1 };
    if (await wouldOverlap(tx, scope, held.municipalityId, next)) return err({ code: 'overlaps' });
    const isFirst = await appendGoal(tx, scope, { ...next, because });
    return isFirst ? ok({ goalId }) : err(await whoCameFirst(tx, scope, held));
  });
}

const overtaken = ({ by, at }: SaidOfGoal): ChangedMeanwhile => ({
  ...{ code: 'changed-meanwhile', by: by ?? '', at },
});

/** Each statement sees what has been committed before it. */
async function whoCameFirst(tx: Tx, scope: UserScope, held: SaidOfGoal): Promise<ChangedMeanwhile> {
  const [latest] = await readGoalVersions(tx, scope, held.id);
  return overtaken(latest ?? held);
}

const isSame = (held: GoalTerms, terms: GoalTerms): boolean =>
  TERM_PARTS.every((part) => held[part] === terms[part]);
