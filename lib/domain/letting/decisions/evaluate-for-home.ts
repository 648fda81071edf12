import { type HomePlace, householdAt, type StatedHousehold } from '../../applicant/stated-household';
import { type ChecklistItem, checklist } from '../../criteria/checklist';
import type { CriteriaInUse } from '../../criteria/criteria-in-use';
import type { CriteriaSet } from '../../criteria/criteria-set';
import { evaluateCriteria } from '../../criteria/evaluate-criteria';
import type { AmountSetting, Evaluation } from '../../criteria/evaluation';
import type { AssessmentDates } from '../../criteria/household';
import { any, every } from '../../criteria/outcome';
import { renderEvaluation, type StoredEvaluation } from '../../criteria/render-evaluation';
import type { Outcome, Relation } from '../../criteria/vocabulary';
import type { Reference } from '../../shared/reference';
import type { PhaseCriteria } from '../finding/opening';
import type { Phase } from '../vocabulary';

/** A home as households are held against it: where it lies, and the criteria that its letting uses. */
export type HomeCriteria = {
  readonly place: HomePlace;
  readonly inUse: readonly CriteriaInUse[];
  readonly amounts: readonly AmountSetting[];
};

/** One set of criteria in use, and what it says of the household. */
export type SetEvaluation = { readonly inUse: CriteriaInUse; readonly evaluation: Evaluation };

/**
 * The sets that decide about an applicant who is offered the home in this phase. Rehousing in the own department asks for
 * nothing; criteria of priority make the flexible list; the filter comes when that list is exhausted.
 * @see Randers 4 and 6; readings Q24, Q32
 */
export const criteriaForPhase = (inUse: readonly CriteriaInUse[], phase: Phase): readonly CriteriaInUse[] =>
  inUse.filter(({ use }) => applies(use, phase));

function applies(use: CriteriaInUse['use'], phase: Phase): boolean {
  if (phase === 'REHOUSING') return false;
  if (use === 'REQUIRED') return true;
  return (use === 'PRIORITY') === (phase === 'FLEXIBLE');
}

/** The sets that a letting planned for the phase when it was opened, ready to hold a household against. */
export const plannedCriteria = (
  planned: readonly PhaseCriteria[],
  sets: readonly CriteriaSet[],
): readonly CriteriaInUse[] =>
  planned.flatMap(({ set: name, ...row }) =>
    sets.filter(({ set }) => set === name).map((set) => ({ ...row, set })),
  );

/** Holds the household against each set, in the order in which they are used. */
export const evaluateForHome = (
  stated: StatedHousehold,
  { place, inUse, amounts }: HomeCriteria,
  dates: AssessmentDates,
): readonly SetEvaluation[] =>
  inUse.map((row) => ({
    inUse: row,
    evaluation: evaluateCriteria({
      ...{ set: row.set, switchedOn: row.switchedOn, household: householdAt(stated, place) },
      ...{ papers: stated.papers, confirmations: stated.confirmations, dates, amounts },
    }),
  }));

/** What all the sets say together: of those that give priority one is enough, the others must each be met; none: nothing is asked. */
export function outcomeOf(sets: readonly SetEvaluation[]): Outcome {
  const outcomes = (priority: boolean) =>
    sets
      .filter(({ inUse }) => (inUse.use === 'PRIORITY') === priority)
      .map(({ evaluation }) => evaluation.outcome);
  const first = outcomes(true);
  return every([...outcomes(false), ...(first.length > 0 ? [any(first)] : [])]);
}

/** Everything that has been shown and is still asked for, over all the sets. */
export const checklistOf = (sets: readonly SetEvaluation[]): readonly ChecklistItem[] =>
  sets.flatMap(({ evaluation }) => checklist(evaluation));

/** An evaluation for one home as it is kept with a decision: plain JSON, every sentence as written that day. */
export type StoredHomeEvaluation = {
  readonly outcome: Outcome;
  readonly dates: AssessmentDates;
  /** Who is meant by the ids below; the applicant first. */
  readonly members: readonly { readonly id: string; readonly relation: Relation }[];
  readonly sets: readonly {
    readonly use: CriteriaInUse['use'];
    readonly reference: Reference;
    readonly evaluation: StoredEvaluation;
  }[];
};

export const storeForHome = (
  stated: Pick<StatedHousehold, 'members'>,
  sets: readonly SetEvaluation[],
  dates: AssessmentDates,
): StoredHomeEvaluation => ({
  outcome: outcomeOf(sets),
  dates,
  members: stated.members.map(({ id, relation }) => ({ id, relation })),
  sets: sets.map(({ inUse: { use, reference, set }, evaluation }) => ({
    ...{ use, reference, evaluation: renderEvaluation(set, evaluation) },
  })),
});
