import type { Agreement } from '../agreement/agreement';
import type { CounterName } from '../agreement/vocabulary';
import { type AllocationFacts, decideAllocation } from '../allocation/decide-allocation';
import type { CounterState, Decision, DepartmentFacts } from '../allocation/decision';
import { amountOf, type LedgerEntry, returnEntry, voidEntry } from '../allocation/ledger';
import { isInForce } from '../shared/calendar-date';
import { add, type Fraction, ZERO } from '../shared/fraction';
import type { DepartmentId, VacancyId } from '../shared/ids';
import type { Past, PastEntry, PastReport } from './past';
import { asIfPlaced, isAnythingTried, type Plan } from './plan';
import {
  knownPlacements,
  knownRule,
  newUnknowns,
  type TriedAgreement,
  triedAgreements,
  type Unknown,
} from './tried-agreement';

/** A home, what became of it, and what would have become of it under the agreement it was tried by. */
export type TriedHome = {
  readonly past: PastReport;
  readonly would: Decision;
  readonly agreement: Agreement;
};

export type Trial = {
  /** In the order of their reports. */
  readonly homes: readonly TriedHome[];
  /** What the tried agreement has no word for. */
  readonly unknown: readonly Unknown[];
};

/** Are departments and agreements taken as they were known at the time of each report, or as they are known today? */
export type Knowledge = 'AT_THE_TIME' | 'TODAY';

/** Is anything otherwise than it was: what is planned, or what was not known at the time? */
export const isTrial = (plan: Plan, knowledge: Knowledge): boolean =>
  isAnythingTried(plan) || knowledge === 'TODAY';

/** Sees each home as the core is asked about it, before the books move. */
export type Onlooker = (home: TriedHome, asked: AllocationFacts) => void;

type Line = { readonly home: TriedHome; readonly entries: LedgerEntry[] };

type Running = {
  readonly past: Past;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  readonly tried: (inForce: Agreement) => TriedAgreement;
  readonly unknown: ReturnType<typeof newUnknowns>;
  readonly today: ReadonlyMap<DepartmentId, DepartmentFacts>;
  readonly counters: ReadonlyMap<DepartmentId, Map<CounterName, CounterState>>;
  readonly lines: Map<VacancyId, Line>;
  readonly onlooker: Onlooker | undefined;
};

/**
 * Decides every report of the past again by the production core, in the order of the books, under the plan. What people did
 * afterwards stays as it was: a void takes back what its home has meant, and a turn given back is kept or used as the tried
 * agreement says of the reason, where there would have been one.
 */
export function tryOut(past: Past, plan: Plan, knowledge: Knowledge, onlooker?: Onlooker): Trial {
  const running: Running = {
    ...{ past, plan, knowledge, onlooker, tried: triedAgreements(plan), unknown: newUnknowns() },
    today: new Map(past.departments.map(({ id, facts }) => [id, facts])),
    counters: new Map(past.departments.map(({ id, counters }) => [id, new Map(counters)])),
    lines: new Map(),
  };
  for (const event of past.events) {
    if (event.kind === 'REPORTED') report(running, event);
    else correct(running, event);
  }
  return { homes: [...running.lines.values()].map(({ home }) => home), unknown: running.unknown.all() };
}

function report(running: Running, past: PastReport): void {
  const counters = countersOf(running, past.departmentId);
  const asked = question(running, past, (name) => counters.get(name) ?? UNUSED);
  const home = { past, would: decideAllocation(asked), agreement: asked.agreement };
  running.onlooker?.(home, asked);
  const { counted, route } = home.would;
  const entries: LedgerEntry[] = [];
  running.lines.set(past.vacancyId, { home, entries });
  if (counted === null) return;
  entries.push({ kind: 'REPORTED', rate: counted.rate, takesTurn: route === 'MUNICIPAL' });
  counters.set(counted.counter, { credit: counted.creditAfter, counted: counted.number });
}

const UNUSED: CounterState = { credit: ZERO, counted: 0 };

function question(
  running: Running,
  past: PastReport,
  counterState: AllocationFacts['counterState'],
): AllocationFacts {
  const { departmentId, facts } = past;
  const tried = running.tried(agreementOf(running, past));
  const { met } = running.unknown;
  return {
    agreement: tried.agreement,
    department: knownPlacements(tried, factsFor(running, past), {
      on: facts.on,
      meet: (tier) => met('TIER', tier, departmentId),
    }),
    vacancy: knownRule(tried, facts, (rule) => met('RULE', rule, departmentId)),
    counterState,
  };
}

/** Of its own time, or the version that today stands for its day. A home that waited for an agreement was decided by a later one. */
function agreementOf(
  { past: { versions }, knowledge }: Running,
  { agreement, facts }: PastReport,
): Agreement {
  if (knowledge === 'AT_THE_TIME') return agreement;
  return versions.find((row) => isInForce(row, facts.on))?.agreement ?? agreement;
}

function factsFor({ plan, knowledge, today }: Running, { departmentId, known }: PastReport): DepartmentFacts {
  const facts = knowledge === 'TODAY' ? (today.get(departmentId) ?? known) : known;
  const tier = plan.placements.get(departmentId);
  return tier === undefined ? facts : asIfPlaced(facts, tier);
}

function correct(running: Running, entry: PastEntry): void {
  const line = running.lines.get(entry.vacancyId);
  if (line === undefined) enterAsItWas(running, entry);
  else {
    const correction = correctionOf(running, entry, line);
    if (correction === null || line.home.would.counted === null) return;
    line.entries.push(correction);
    enter(running, entry.departmentId, line.home.would.counted.counter, correction);
  }
}

/** The home was reported before the period, so nothing about it is tried. */
function enterAsItWas(running: Running, entry: PastEntry): void {
  const entered = entry.kind === 'RETURNED' ? entry.entered : entry;
  if (entered === null) return;
  const because = entry.kind === 'VOIDED' ? 'VOID' : 'RETURN';
  const { counter, correction: amount } = entered;
  enter(running, entry.departmentId, counter, { kind: 'CORRECTION', because, amount });
}

function correctionOf({ plan }: Running, entry: PastEntry, { home, entries }: Line): LedgerEntry | null {
  if (entry.kind === 'VOIDED') return voidEntry(entries);
  if (home.would.route !== 'MUNICIPAL') return null;
  if (entry.kind === 'SETTLED') return isGivenBack(entries) ? giveBack(entry.correction) : null;
  if (plan.agreement !== null) return returnEntry(home.agreement, entry.reason);
  return entry.entered && giveBack(entry.entered.correction);
}

const giveBack = (amount: Fraction): LedgerEntry => ({ kind: 'CORRECTION', because: 'RETURN', amount });

/** Only a turn that was given back can be taken again. */
const isGivenBack = (entries: readonly LedgerEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'CORRECTION' && entry.because === 'RETURN');

function enter(running: Running, departmentId: DepartmentId, name: CounterName, entry: LedgerEntry): void {
  const counters = countersOf(running, departmentId);
  const state = counters.get(name) ?? UNUSED;
  counters.set(name, { ...state, credit: add(state.credit, amountOf(entry)) });
}

function countersOf({ counters }: Running, id: DepartmentId): Map<CounterName, CounterState> {
  const found = counters.get(id);
  if (found === undefined) throw new Error('Every home of the past lies in one of its departments');
  return found;
}
