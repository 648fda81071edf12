import { dwellingRule, rateTerms } from '../agreement/terms';
import { OCCASIONS, type TierId } from '../agreement/vocabulary';
import type { Fraction } from '../shared/fraction';
import { stateAfter } from './carry-over';
import { type AllocationFacts, decideAllocation } from './decide-allocation';
import type { Decision, DepartmentFacts, VacancyFacts } from './decision';
import { takingStep } from './explain-verdict';
import { nextTurn } from './next-turn';
import type { ChangedFact } from './words/phrasebook';

/** One fact changed, and what the core then answers. */
export type Counterfactual = { readonly change: ChangedFact; readonly decision: Decision };

/** Further away than this, "had more homes been reported" tells nobody anything. */
const MOST_REPORTED_BEFORE = 12;

/**
 * What would have changed it: the core is run again with one fact changed, and the changes that give another route are
 * kept, the most telling first.
 */
export function counterfactuals(facts: AllocationFacts, decision: Decision): readonly Counterfactual[] {
  const tried = changes(facts, decision).map(({ change, changed }) => ({
    change,
    decision: decideAllocation(changed),
  }));
  const telling = tried.filter((other) => other.decision.route !== decision.route);
  return telling.filter((one, index) => !saysTheSame(telling.slice(0, index), one));
}

type Change = { readonly change: ChangedFact; readonly changed: AllocationFacts };

/** What decided comes first: its own fact is the one a reader would ask about. */
function changes(facts: AllocationFacts, decision: Decision): readonly Change[] {
  const rule = withoutRule(facts);
  const type = asFamilyHome(facts, decision);
  const tier = otherTiers(facts, decision);
  const occasion = otherOccasions(facts);
  const later = moreReportedBefore(facts, decision);
  switch (takingStep(decision).rung) {
    case 'NOT_VACANT':
    case 'FIRST_LETTING':
      return [...occasion, ...rule, ...type, ...tier];
    case 'DWELLING_RULE':
      return [...rule, ...later, ...occasion, ...tier];
    case 'ALLOCATION_RIGHT':
    case 'NOT_SHARED':
      return [...type, ...occasion, ...tier];
    default:
      return [...tier, ...later, ...rule, ...occasion];
  }
}

const withVacancy = (facts: AllocationFacts, vacancy: Partial<VacancyFacts>): AllocationFacts => ({
  ...facts,
  vacancy: { ...facts.vacancy, ...vacancy },
});

function withoutRule(facts: AllocationFacts): readonly Change[] {
  if (facts.vacancy.allocationRule === null) return [];
  return [{ change: { fact: 'NO_DWELLING_RULE' }, changed: withVacancy(facts, { allocationRule: null }) }];
}

function asFamilyHome(facts: AllocationFacts, decision: Decision): readonly Change[] {
  const { rung } = takingStep(decision);
  if (rung !== 'ALLOCATION_RIGHT' && rung !== 'NOT_SHARED') return [];
  const change = { fact: 'DWELLING_TYPE', dwellingType: 'FAMILY' } as const;
  return [{ change, changed: withVacancy(facts, { dwellingType: 'FAMILY' }) }];
}

function otherOccasions(facts: AllocationFacts): readonly Change[] {
  return OCCASIONS.filter((occasion) => occasion !== facts.vacancy.occasion).map((occasion) => ({
    change: { fact: 'OCCASION', occasion },
    changed: withVacancy(facts, { occasion }),
  }));
}

/** The nearest tiers first; one that only facts can give, such as rehousing, last. */
function otherTiers(facts: AllocationFacts, decision: Decision): readonly Change[] {
  const { tiers } = facts.agreement;
  const here = tiers.findIndex((row) => row.tier === decision.tier);
  return tiers
    .map((tier, at) => ({ tier, away: Math.abs(at - here) }))
    .filter(({ away }) => away > 0)
    .sort((a, b) => Number(b.tier.placeable) - Number(a.tier.placeable) || a.away - b.away)
    .map(({ tier }) => ({
      change: { fact: 'TIER', tier, rate: rateAt(facts, tier.tier), by: byWhat(facts, tier.tier) },
      changed: { ...facts, department: departmentAt(facts, tier.tier) },
    }));
}

/** The share that a sentence about the tier may mention: only where the vacancy's own type is shared by tier. */
function rateAt({ agreement, vacancy }: AllocationFacts, tier: TierId): Fraction | null {
  const own = vacancy.allocationRule === null ? null : dwellingRule(agreement, vacancy.allocationRule);
  return own === null ? (rateTerms(agreement, vacancy.dwellingType, tier)?.rate ?? null) : null;
}

/** The same department, standing in another tier by the fact that puts a department there. */
function departmentAt(facts: AllocationFacts, tier: TierId): DepartmentFacts {
  const row = { from: facts.vacancy.on, to: null };
  const nowhere = { ...facts.department, designations: [], rehousing: [], placements: [] };
  switch (byWhat(facts, tier)) {
    case 'REHOUSING':
      return { ...nowhere, rehousing: [row] };
    case 'UNPLACED':
      return nowhere;
    default:
      return { ...nowhere, placements: [{ ...row, tier }] };
  }
}

/** Some tiers nobody places a department in: it stands there while it rehouses, or when nothing was decided. */
function byWhat({ agreement: { placing } }: AllocationFacts, tier: TierId) {
  if (placing.rehousing?.tier === tier) return 'REHOUSING';
  return placing.unplaced.tier === tier ? 'UNPLACED' : 'PLACEMENT';
}

/** How many more homes before this one would have brought the municipality's turn, or taken it. */
function moreReportedBefore(facts: AllocationFacts, decision: Decision): readonly Change[] {
  const { counted, route } = decision;
  if (counted === null) return [];
  const count = route === 'MUNICIPAL' ? 1 : nextTurn(counted.rate, counted.creditBefore);
  if (count === 'never') return [];
  const more = route === 'MUNICIPAL' ? count : count - 1;
  if (more < 1 || more > MOST_REPORTED_BEFORE) return [];
  return [{ change: { fact: 'MORE_REPORTED_BEFORE', count: more }, changed: reportedAfter(facts, more) }];
}

/** The same facts after `count` more homes like this one: run through the core, one by one. */
function reportedAfter(facts: AllocationFacts, count: number): AllocationFacts {
  let later = facts;
  const { on } = facts.vacancy;
  for (let reported = 0; reported < count; reported += 1) {
    const { counted, tier } = decideAllocation(later);
    if (counted === null) return later;
    const state = stateAfter(later.counterState(counted.counter), counted, { tier, on });
    later = { ...later, counterState: () => state };
  }
  return later;
}

/** Exchange, continued lease and rehousing end on the same rung with the same answer: one of them is enough. */
function saysTheSame(earlier: readonly Counterfactual[], one: Counterfactual): boolean {
  if (one.change.fact !== 'OCCASION') return false;
  return earlier.some(
    (other) =>
      other.change.fact === 'OCCASION' &&
      other.decision.route === one.decision.route &&
      takingStep(other.decision).rung === takingStep(one.decision).rung,
  );
}
