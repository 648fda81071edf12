import type { LettingTerms } from '../../agreement/agreement';
import type { DesignationKind } from '../../agreement/vocabulary';
import { type CriteriaInUse, criteriaInUse } from '../../criteria/criteria-in-use';
import { isInForce } from '../../shared/calendar-date';
import {
  LISTS_ACT,
  OUTSIDE_THE_LISTS,
  REHOUSING_FIRST,
  TRANSFER_FIRST_ORDER,
  TRANSFER_SHARE_ORDER,
} from '../../statute/letting-order';
import type { LettingBasis } from '../vocabulary';
import { type FlexibleShare, isCap, mayLetFlexibly } from './flexible-share';
import { type ListTurn, nextListTurn } from './list-turn';
import type {
  LettingFacts,
  LettingOpening,
  OpeningStep,
  PhaseCriteria,
  PlannedPhase,
  StepOfKind,
} from './opening';

/** What the agreement says of the tier, made ready for this home. */
type Rules = {
  readonly facts: LettingFacts;
  readonly terms: LettingTerms | null;
  readonly basis: LettingBasis;
  readonly required: readonly PhaseCriteria[];
  readonly priority: readonly PhaseCriteria[];
  readonly filter: readonly PhaseCriteria[];
};

/**
 * By what a home that is the organisation's is let, and to whom first: rehousing in the own department, flexible letting
 * within the agreed share, the two lists by turns, advertising. Total over checked facts, the same answer every time.
 * @see docs/domain/letting.md
 */
export function openLetting(facts: LettingFacts): LettingOpening {
  const rules = rulesOf(facts);
  const flexible = flexibleStep(rules);
  const isFlexible = !['SHARE_USED', 'NOT_AGREED'].includes(flexible.outcome);
  // With every home let by criteria nothing is left for the lists to share. @see L-20
  const lists = flexible.outcome !== 'WHOLLY';
  const turn = lists && !isFlexible ? nextListTurn(facts.lists, facts.openedOn) : null;
  return {
    basis: rules.basis,
    ladder: ladder(rules, { isFlexible, lists, turn }),
    steps: [
      basisStep(rules),
      rehousingStep(facts),
      ...(facts.transferFirst && isFlexible ? [transferFirstStep(facts)] : []),
      flexible,
      ...combinedSteps(rules, isFlexible),
      turnStep(facts, lists, turn),
      { kind: 'ADVERTISED', outcome: 'LAST', reference: OUTSIDE_THE_LISTS, inputs: {} },
    ],
    takesShare: flexible.outcome === 'WITHIN_SHARE',
    turn,
  };
}

function rulesOf(facts: LettingFacts): Rules {
  const terms = facts.agreement.letting.find((row) => row.tiers.includes(facts.tier)) ?? null;
  const inUse = criteriaInUse(facts, facts.reportedOn);
  const used = (use: CriteriaInUse['use']) => inUse.filter((row) => row.use === use).map(phaseCriteria);
  const [required, priority, filter] = [used('REQUIRED'), used('PRIORITY'), used('FILTER')];
  const criteria = required.length + priority.length > 0;
  const basis = criteria ? (terms?.basis === 'TIGHTENED' ? 'TIGHTENED' : 'FLEXIBLE') : 'LISTS';
  return { facts, terms, basis, required, priority, filter };
}

const phaseCriteria = ({ set, use, switchedOn, reference }: CriteriaInUse): PhaseCriteria => ({
  ...{ set: set.set, use, switchedOn, reference },
});

type Shape = {
  readonly isFlexible: boolean;
  readonly lists: boolean;
  readonly turn: ListTurn | null;
};

function ladder(rules: Rules, { isFlexible, lists, turn }: Shape): readonly PlannedPhase[] {
  const { facts, required, priority, filter } = rules;
  const flexible: PlannedPhase = {
    ...{ phase: 'FLEXIBLE', source: priority.length > 0 ? 'FLEXIBLE_LIST' : 'BOTH_LISTS', byTurn: false },
    criteria: [...required, ...priority],
  };
  // Silent about those who already live with the organisation: they meet the criteria like everybody else. @see reading Q32
  const movers: PlannedPhase = {
    ...{ ...flexible, phase: 'TRANSFER', source: 'TRANSFER' },
    criteria: areMoversExempt(facts) ? required : flexible.criteria,
  };
  // Combined letting only when the flexible list is exhausted. @see R-15
  const rest = [...required, ...filter];
  const list = (phase: 'ORDINARY' | 'TRANSFER'): PlannedPhase => ({
    ...{ phase, source: phase, criteria: rest, byTurn: true },
  });
  const both = [list('ORDINARY'), list('TRANSFER')];
  return [
    { phase: 'REHOUSING', source: 'REHOUSED', criteria: [], byTurn: false },
    ...(isFlexible && facts.transferFirst ? [movers] : []),
    ...(isFlexible ? [flexible] : []),
    ...(lists ? (turn?.turn === 'TRANSFER' ? both.toReversed() : both) : []),
    { phase: 'ADVERTISED', source: 'ADVERTISED', criteria: rest, byTurn: false },
  ];
}

function basisStep({ facts, terms, basis, required, priority }: Rules): StepOfKind<'BASIS'> {
  const sets = [...required, ...priority].map((row) => row.set);
  return {
    ...{ kind: 'BASIS', outcome: basis, reference: terms?.reference ?? LISTS_ACT },
    inputs: { tier: facts.tier, agreed: terms !== null, sets },
  };
}

/** @see reading Q24, R-22 */
const rehousingStep = ({ toRehouse }: LettingFacts): OpeningStep => ({
  ...{ kind: 'REHOUSING', outcome: toRehouse > 0 ? 'WAITING' : 'NOBODY', reference: REHOUSING_FIRST },
  inputs: { toRehouse },
});

const designationsOf = ({ designations, reportedOn }: LettingFacts): readonly DesignationKind[] =>
  designations.filter((row) => isInForce(row, reportedOn)).map(({ designation }) => designation);

/** Where the law makes flexible letting mandatory it binds those who move within the organisation too. @see T-21, T-22 */
const areMoversExempt = (facts: LettingFacts): boolean =>
  facts.movers?.meet === false && designationsOf(facts).length === 0;

function transferFirstStep(facts: LettingFacts): OpeningStep {
  const said = facts.movers ? { meet: facts.movers.meet } : {};
  return {
    ...{ kind: 'TRANSFER_FIRST', outcome: 'AGREED' },
    reference: facts.transferFirstBy ?? TRANSFER_FIRST_ORDER,
    inputs: { designated: designationsOf(facts), ...said },
  };
}

function flexibleStep({ facts, terms, required, priority }: Rules): StepOfKind<'FLEXIBLE'> {
  const [given, beside] = priority.length > 0 ? [priority, required] : [required, []];
  const inputs = { sets: given.map((row) => row.set), alsoRequired: beside.map((row) => row.set) };
  const reference = given[0]?.reference ?? terms?.reference ?? LISTS_ACT;
  const step = (outcome: StepOfKind<'FLEXIBLE'>['outcome'], share: FlexibleShare | null = null) => ({
    ...{ kind: 'FLEXIBLE' as const, outcome, reference, inputs: { share, ...inputs } },
  });
  if (given.length === 0) return step('NOT_AGREED');
  const cap = terms?.cap ?? null;
  if (!isCap(cap)) return step(priority.length > 0 ? 'BY_PRIORITY' : 'WHOLLY');
  const share = { cap, ...facts.share };
  const counted = step(mayLetFlexibly(share) ? 'WITHIN_SHARE' : 'SHARE_USED', share);
  return { ...counted, reference: terms?.reference ?? reference };
}

function combinedSteps({ filter }: Rules, isFlexible: boolean): readonly OpeningStep[] {
  const [first] = filter;
  if (first === undefined) return [];
  const outcome = isFlexible ? 'AFTER_FLEXIBLE' : 'FROM_THE_LISTS';
  const sets = filter.map((row) => row.set);
  return [{ kind: 'COMBINED', outcome, reference: first.reference, inputs: { sets } }];
}

const turnStep = (facts: LettingFacts, lists: boolean, turn: ListTurn | null): StepOfKind<'LIST_TURN'> => ({
  ...{
    kind: 'LIST_TURN',
    outcome: lists ? (turn?.turn ?? 'LATER') : 'NO_PART',
    reference: TRANSFER_SHARE_ORDER,
  },
  inputs: { turn, book: facts.lists },
});

/** The turn of the lists, given out when all that goes before them is exhausted. */
export const listTurnStep = (facts: Pick<LettingFacts, 'lists' | 'openedOn'>): StepOfKind<'LIST_TURN'> => {
  const turn = nextListTurn(facts.lists, facts.openedOn);
  return {
    ...{ kind: 'LIST_TURN', outcome: turn.turn, reference: TRANSFER_SHARE_ORDER },
    inputs: { turn, book: facts.lists },
  };
};
