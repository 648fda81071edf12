import type { LockedCounter } from '@/lib/data/books/counters';
import { afterReport } from '@/lib/data/books/counters';
import type { Parties } from '@/lib/data/parties';
import type { NewSlot } from '@/lib/data/slots/slots-intake';
import type { NewDecision } from '@/lib/data/vacancies/decisions';
import type { Situation } from '@/lib/data/vacancies/situation';
import type { NewEntry, Standing } from '@/lib/data/vacancies/vacancies-intake';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { turnBasisReading } from '@/lib/domain/agreement/terms';
import { counterfactuals } from '@/lib/domain/allocation/counterfactuals';
import { type AllocationFacts, decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import type { Decision, TierStep } from '@/lib/domain/allocation/decision';
import { basisOfTurn, type TurnBasis } from '@/lib/domain/allocation/legal-basis';
import { renderVerdict } from '@/lib/domain/allocation/render-verdict';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  type AgreementVersionId,
  asId,
  type DecisionId,
  type SlotId,
  type UserId,
  type VacancyId,
} from '@/lib/domain/shared/ids';
import { demandsInForce } from '@/lib/domain/slot/demands';
import { rentFrom } from '@/lib/domain/slot/rent-owed';
import { freezeFacts } from '@/lib/domain/vacancy/frozen-facts';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { stateAfterDecision } from '@/lib/domain/vacancy/vacancy-state';
import { newId } from '@/lib/platform/new-id';
import type { Books } from './books';

export type Case = {
  readonly situation: Situation;
  readonly agreement: Agreement;
  readonly versionId: AgreementVersionId;
  readonly vacancyId: VacancyId;
  readonly report: VacancyReport;
  readonly today: CalendarDate;
  readonly decidedBy: UserId;
};

export type Decided = {
  readonly standing: Standing;
  readonly decision: NewDecision;
  readonly entry: NewEntry | null;
  readonly slot: NewSlot | null;
};

/** Runs the core on one vacancy and moves the books in memory; the rows are stored later, all in one statement. */
export function decideOne(one: Case, books: Books): Decided {
  const facts = allocationFacts(one, books);
  const decision = decideAllocation(facts);
  const { situation, vacancyId } = one;
  // Before the books move: what would have changed the decision is asked of the counter as the decision met it.
  const others = counterfactuals(facts, decision);
  const basis = decision.route === 'MUNICIPAL' ? basisOf(one, decision, books) : null;
  const counter = decision.counted === null ? null : moveBooks(books, one, decision, basis);
  return {
    standing: standingOf(decision, counter),
    decision: {
      ...partiesOf(situation),
      ...{ id: asId<DecisionId>(newId()), vacancyId, agreementVersionId: one.versionId, decision, counter },
      facts: freezeFacts(facts.vacancy, facts.department),
      verdict: renderVerdict(one.agreement, decision, others, situation.names),
      reportedOn: one.report.reportedOn,
      decidedAt: situation.now,
      decidedBy: one.decidedBy,
    },
    entry: entryOf(one, decision, counter),
    slot: decision.route === 'MUNICIPAL' ? slotOf(one, decision, basis) : null,
  };
}

/** What the core is asked. It is the same for a preview, where nobody holds a lock and nothing is stored. */
export function allocationFacts(
  { agreement, situation, report }: Pick<Case, 'agreement' | 'situation' | 'report'>,
  books: Pick<Books, 'stateOf'>,
): AllocationFacts {
  const { dwellingType, allocationRule } = report.home;
  return {
    agreement,
    department: situation.facts,
    vacancy: { dwellingType, occasion: report.occasion, allocationRule, on: report.reportedOn },
    counterState: (name) => books.stateOf(situation.departmentId, name),
  };
}

export const partiesOf = ({ organisationId, municipalityId, departmentId }: Situation): Parties => ({
  organisationId,
  municipalityId,
  departmentId,
});

/** By which part of § 59 the home is given; asked of the counter with this home in it. @see docs/domain/legal-basis.md */
function basisOf({ agreement, situation, report }: Case, { counted }: Decision, books: Books) {
  const { dwellingType } = report.home;
  return basisOfTurn(turnBasisReading(agreement), {
    dwellingType,
    counted: counted && {
      rate: counted.rate,
      account: { ...books.get(situation.departmentId, counted.counter), counted: counted.number },
    },
  });
}

function moveBooks(
  books: Books,
  { situation, report }: Case,
  { counted, route, tier }: Decision,
  basis: TurnBasis | null,
): LockedCounter {
  if (counted === null) throw new Error('Only a counted vacancy moves the books');
  const locked = books.get(situation.departmentId, counted.counter);
  const met = { tier, on: report.reportedOn };
  const moved = afterReport(locked, { counted, met, takesTurn: route === 'MUNICIPAL', basis });
  books.put(moved);
  return moved;
}

const standingOf = (decision: Decision, counter: LockedCounter | null): Standing => ({
  state: stateAfterDecision(decision.route),
  tier: decision.tier,
  route: decision.route,
  counter,
  number: decision.counted?.number ?? null,
  unplaced: tierStepOf(decision).inputs.ground.by === 'UNPLACED',
});

function tierStepOf({ steps }: Decision): TierStep {
  const found = steps.find((step): step is TierStep => step.rung === 'TIER');
  if (found === undefined) throw new Error('A decision always says the tier');
  return found;
}

function entryOf(
  { vacancyId, situation }: Case,
  decision: Decision,
  counter: LockedCounter | null,
): NewEntry | null {
  if (counter === null || decision.counted === null) return null;
  return {
    counter,
    vacancyId,
    counted: decision.counted,
    takesTurn: decision.route === 'MUNICIPAL',
    tier: decision.tier,
    at: situation.now,
  };
}

function slotOf(one: Case, decision: Decision, legalBasis: TurnBasis | null): NewSlot {
  const { agreement, situation, report, today } = one;
  const { deadlines } = agreement;
  return {
    ...partiesOf(situation),
    ...{ id: asId<SlotId>(newId()), vacancyId: one.vacancyId, tier: decision.tier, legalBasis },
    demands: demandsInForce(
      {
        ...{
          agreement,
          tier: decision.tier,
          designations: situation.facts.designations,
          specialCriteria: false,
        },
        ...{ dwellingType: report.home.dwellingType, allocationRule: report.home.allocationRule },
        criteria: criteriaOf(decision),
      },
      today,
    ),
    offeredAt: situation.now,
    offeredOn: today,
    answerDue: addWorkingDays(today, deadlines.answerWorkingDays, situation.closingDays),
    expires: deadlines.expires,
    rentFrom: rentFrom(report.availableOn, today),
    rentOre: report.home.rentOre,
  };
}

/** The criteria that the placement used has switched on. @see Holbæk 6, bilag 3 */
function criteriaOf(decision: Decision): readonly string[] {
  const { ground } = tierStepOf(decision).inputs;
  return ground.by === 'PLACEMENT' ? (ground.row.basis?.criteria ?? []) : [];
}
