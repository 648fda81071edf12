import type { Agreement, Rung } from '../agreement/agreement';
import type { CounterName } from '../agreement/vocabulary';
import { assertNever } from '../shared/assert-never';
import { ZERO } from '../shared/fraction';
import { lapseBefore } from './carry-over';
import { countVacancy } from './counter';
import type {
  Counted,
  CounterState,
  Decision,
  DepartmentFacts,
  RungInputs,
  Step,
  TierStep,
  VacancyFacts,
} from './decision';
import { proposeTier } from './propose-tier';
import { allocationRight } from './rungs/allocation-right';
import { byDwellingRule } from './rungs/by-dwelling-rule';
import { closedTiers } from './rungs/closed-tiers';
import { firstLetting } from './rungs/first-letting';
import { notShared } from './rungs/not-shared';
import { notVacant } from './rungs/not-vacant';
import type { Situation, Taking } from './rungs/rung';
import { turn } from './rungs/turn';
import { type TierOnDay, tierOnReport } from './tier-on-report';

/** Everything a decision rests on. `counterState` is asked at most once, for the counter that counts the vacancy. */
export type AllocationFacts = {
  readonly agreement: Agreement;
  readonly department: DepartmentFacts;
  readonly vacancy: VacancyFacts;
  readonly counterState: (counter: CounterName) => CounterState;
};

/** What comes of a decision, without how it came about: all that the books, and the next decision, need of it. */
export type Outcome = Pick<Decision, 'tier' | 'route' | 'counted'>;

/**
 * Who lets a vacant home: the agreement's ladder from the top, the first rung that takes the vacancy decides. Total over
 * checked facts, and the same answer every time. @see docs/domain/allocation-model.md
 */
export function decideAllocation(facts: AllocationFacts): Decision {
  const { agreement, department, vacancy } = facts;
  const proposedTier = proposeTier(agreement, department, vacancy.on).tier;
  const { placed, situation, taking, at, settled } = settle(facts);
  const steps = [tierStep(placed, proposedTier), ...rungSteps(situation, taking, at, settled)];
  return { tier: placed.tier, proposedTier, ...settled, steps };
}

/** The same decision where nobody asks why, which is so for nearly every home of a trial. */
export function decideOutcome(facts: AllocationFacts): Outcome {
  const { placed, settled } = settle(facts);
  return { tier: placed.tier, route: settled.route, counted: settled.counted };
}

function settle({ agreement, department, vacancy, counterState }: AllocationFacts) {
  const placed = tierOnReport(agreement, department, vacancy.on);
  const situation: Situation = { agreement, tier: placed.tier, vacancy };
  const { taking, at } = climb(situation);
  return { placed, situation, taking, at, settled: count(situation, taking, counterState) };
}

function climb(situation: Situation): { readonly taking: Taking; readonly at: number } {
  const { ladder, id } = situation.agreement;
  let at = 0;
  for (const rung of ladder) {
    const taking = tryRung(rung, situation);
    if (taking !== null) return { taking, at };
    at += 1;
  }
  // parseAgreement accepts no ladder that a vacancy can fall through.
  throw new Error(`No rung of agreement ${id} takes the vacancy`);
}

function tryRung(rung: Rung, situation: Situation): Taking | null {
  switch (rung.kind) {
    case 'CLOSED_TIERS':
      return closedTiers(rung, situation);
    case 'NOT_VACANT':
      return notVacant(rung, situation);
    case 'DWELLING_RULE':
      return byDwellingRule(situation);
    case 'ALLOCATION_RIGHT':
      return allocationRight(rung, situation);
    case 'FIRST_LETTING':
      return firstLetting(rung, situation);
    case 'NOT_SHARED':
      return notShared(rung, situation);
    case 'TURN':
      return turn(situation);
    default:
      return assertNever(rung);
  }
}

type Settled = Pick<Decision, 'route' | 'counted'>;

function count(
  { agreement: { carryOver }, tier, vacancy: { on } }: Situation,
  taking: Taking,
  counterState: AllocationFacts['counterState'],
): Settled {
  if (taking.by === 'ROUTE') return { route: taking.route, counted: null };
  const state = counterState(taking.counter);
  const lapsed = lapseBefore(carryOver, state, { tier, on });
  const creditBefore = lapsed === null ? state.credit : ZERO;
  const { takesTurn, creditAfter } = countVacancy(creditBefore, taking.rate);
  const counted: Counted = {
    counter: taking.counter,
    number: state.counted + 1,
    rate: taking.rate,
    creditBefore,
    creditAfter,
    ...(lapsed === null ? {} : { lapsed }),
  };
  return { route: takesTurn ? 'MUNICIPAL' : 'ORGANISATION', counted };
}

function tierStep(placed: TierOnDay, proposedTier: string): TierStep {
  const { tier, reference, ground } = placed;
  return { rung: 'TIER', outcome: 'FOUND', reference, inputs: { tier, proposedTier, ground } };
}

function rungSteps(situation: Situation, taking: Taking, at: number, settled: Settled): readonly Step[] {
  const { tier, vacancy } = situation;
  const { dwellingType, occasion, allocationRule } = vacancy;
  const inputs: RungInputs = { tier, dwellingType, occasion, allocationRule, counted: null };
  return situation.agreement.ladder.map((rung, index): Step => {
    if (index === at) {
      const { route, counted } = settled;
      const { reference } = taking;
      return { rung: rung.kind, outcome: 'TAKES', route, reference, inputs: { ...inputs, counted } };
    }
    const passed = index < at ? 'PASSES' : 'NOT_REACHED';
    return { rung: rung.kind, outcome: passed, route: null, reference: rung.reference, inputs };
  });
}
