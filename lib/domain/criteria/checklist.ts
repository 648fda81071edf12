import type { Reference } from '../shared/reference';
import type { CriterionResult, Evaluation, MemberResult } from './evaluation';
import type { MemberId } from './household';
import type { NeedCheck } from './papers';
import type { CriterionId, FactName, Question } from './vocabulary';

/** One thing to state, hand in or confirm: for whom, for which criteria, and where it says so. */
export type ChecklistItem = {
  /** Null: it concerns the household as a whole. */
  readonly member: MemberId | null;
  readonly criteria: readonly CriterionId[];
  readonly state: NeedCheck['state'];
  readonly ask:
    | { readonly kind: 'FACT'; readonly fact: FactName }
    | { readonly kind: 'PAPERS'; readonly need: NeedCheck }
    | { readonly kind: 'CONFIRMATION'; readonly question: Question };
  readonly references: readonly Reference[];
};

/**
 * What the household has shown and what is still asked for, and nothing else: once the outcome stands, and where another
 * member or criterion has settled it, no more is asked.
 */
export function checklist(evaluation: Evaluation): readonly ChecklistItem[] {
  const items = evaluation.criteria.flatMap((row) => itemsOf(row, isOpen(row, evaluation)));
  return items.reduce<readonly ChecklistItem[]>(merged, []);
}

/** May the criterion still change what comes out? */
function isOpen({ outcome, rank }: CriterionResult, evaluation: Evaluation): boolean {
  if (outcome !== 'NOT_DOCUMENTED') return false;
  if (evaluation.mode === 'RANKED') return evaluation.rank === null || rank < evaluation.rank;
  return evaluation.outcome === 'NOT_DOCUMENTED';
}

function itemsOf(row: CriterionResult, open: boolean): readonly ChecklistItem[] {
  const frame = { criteria: [row.criterion], references: [row.reference] };
  const residence: readonly ChecklistItem[] =
    open && row.ground === 'RESIDENCE_UNKNOWN'
      ? [{ ...frame, member: null, state: 'MISSING', ask: { kind: 'FACT', fact: 'residence' } }]
      : [];
  return [...residence, ...row.members.flatMap((member) => memberItems(member, frame, open))];
}

type Frame = Pick<ChecklistItem, 'criteria' | 'references'>;

function memberItems(result: MemberResult, frame: Frame, open: boolean): readonly ChecklistItem[] {
  const { member } = result;
  const shown = result.needs
    .filter((need) => need.state === 'FULFILLED')
    .map((need): ChecklistItem => ({ ...frame, member, state: 'FULFILLED', ask: { kind: 'PAPERS', need } }));
  if (!open) return shown;
  const missing = result.missing.map((ask): ChecklistItem => {
    const state = ask.kind === 'PAPERS' ? ask.need.state : 'MISSING';
    const wholeHousehold = ask.kind === 'FACT' && ask.fact === 'residence';
    return { ...frame, member: wholeHousehold ? null : member, state, ask };
  });
  return [...shown, ...missing];
}

/** The same thing asked by two criteria is asked once. */
function merged(items: readonly ChecklistItem[], item: ChecklistItem): readonly ChecklistItem[] {
  const same = items.find((other) => other.member === item.member && isSame(other.ask, item.ask));
  if (same === undefined) return [...items, item];
  const both: ChecklistItem = {
    ...same,
    criteria: [...new Set([...same.criteria, ...item.criteria])],
    references: [
      ...same.references,
      ...item.references.filter((row) => !same.references.some((one) => isSame(one, row))),
    ],
  };
  return items.map((other) => (other === same ? both : other));
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
