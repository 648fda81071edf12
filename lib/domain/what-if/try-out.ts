import type { Agreement } from '../agreement/agreement';
import type { CounterName } from '../agreement/vocabulary';
import { decideAllocation } from '../allocation/decide-allocation';
import type { CounterState, Decision, DepartmentFacts } from '../allocation/decision';
import { amountOf, type LedgerEntry, voidEntry } from '../allocation/ledger';
import { add, ZERO } from '../shared/fraction';
import type { DepartmentId, VacancyId } from '../shared/ids';
import type { Past, PastEntry, PastReport } from './past';
import { asIfPlaced, type Plan, withShares } from './plan';

/** A home, what became of it, and what would have become of it. */
export type TriedHome = { readonly past: PastReport; readonly would: Decision };

export type Trial = {
  /** The agreement as it was tried. */
  readonly agreement: Agreement;
  /** In the order of their reports. */
  readonly homes: readonly TriedHome[];
};

/** Are departments taken as they were known at the time of each report, or as they are known today? */
export type Knowledge = 'AT_THE_TIME' | 'TODAY';

type Line = { readonly home: TriedHome; readonly entries: LedgerEntry[] };

type Running = {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  readonly today: ReadonlyMap<DepartmentId, DepartmentFacts>;
  readonly counters: ReadonlyMap<DepartmentId, Map<CounterName, CounterState>>;
  readonly lines: Map<VacancyId, Line>;
};

/**
 * Decides every report of the past again by the production core, in the order of the books, under the plan. What people did
 * afterwards stays as it was: a void takes back what its home has meant, and a turn given back through the organisation's fault is
 * given back where there would have been one.
 */
export function tryOut(past: Past, agreement: Agreement, plan: Plan, knowledge: Knowledge): Trial {
  const running: Running = {
    ...{ agreement: withShares(agreement, plan.shares), plan, knowledge, lines: new Map() },
    today: new Map(past.departments.map(({ id, facts }) => [id, facts])),
    counters: new Map(past.departments.map(({ id, counters }) => [id, new Map(counters)])),
  };
  for (const event of past.events) {
    if (event.kind === 'REPORTED') report(running, event);
    else correct(running, event);
  }
  return { agreement: running.agreement, homes: [...running.lines.values()].map(({ home }) => home) };
}

function report(running: Running, past: PastReport): void {
  const counters = countersOf(running, past.departmentId);
  const would = decideAllocation({
    agreement: running.agreement,
    department: factsFor(running, past),
    vacancy: past.facts,
    counterState: (name) => counters.get(name) ?? UNUSED,
  });
  const line: Line = { home: { past, would }, entries: [] };
  running.lines.set(past.vacancyId, line);
  const { counted } = would;
  if (counted === null) return;
  line.entries.push({ kind: 'REPORTED', rate: counted.rate, takesTurn: would.route === 'MUNICIPAL' });
  counters.set(counted.counter, { credit: counted.creditAfter, counted: counted.number });
}

const UNUSED: CounterState = { credit: ZERO, counted: 0 };

function correct(running: Running, entry: PastEntry): void {
  const line = running.lines.get(entry.vacancyId);
  // The home was reported before the period, so nothing about it is tried.
  if (line === undefined) {
    enter(running, entry, entry.counter, correctionOf(entry));
    return;
  }
  const { counted, route } = line.home.would;
  if (counted === null || (entry.kind !== 'VOIDED' && route !== 'MUNICIPAL')) return;
  const correction = entry.kind === 'VOIDED' ? voidEntry(line.entries) : correctionOf(entry);
  line.entries.push(correction);
  enter(running, entry, counted.counter, correction);
}

const correctionOf = ({ kind, correction: amount }: PastEntry): LedgerEntry => ({
  kind: 'CORRECTION',
  because: kind === 'VOIDED' ? 'VOID' : 'RETURN',
  amount,
});

function enter(running: Running, { departmentId }: PastEntry, name: CounterName, entry: LedgerEntry): void {
  const counters = countersOf(running, departmentId);
  const state = counters.get(name) ?? UNUSED;
  counters.set(name, { ...state, credit: add(state.credit, amountOf(entry)) });
}

function factsFor({ plan, knowledge, today }: Running, { departmentId, known }: PastReport): DepartmentFacts {
  const facts = knowledge === 'TODAY' ? (today.get(departmentId) ?? known) : known;
  const tier = plan.placements.get(departmentId);
  return tier === undefined ? facts : asIfPlaced(facts, tier);
}

function countersOf({ counters }: Running, id: DepartmentId): Map<CounterName, CounterState> {
  const found = counters.get(id);
  if (found === undefined) throw new Error('Every home of the past lies in one of its departments');
  return found;
}
