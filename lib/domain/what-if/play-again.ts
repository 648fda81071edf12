import type { Agreement } from '../agreement/agreement';
import type { CounterName } from '../agreement/vocabulary';
import { stateAfter } from '../allocation/carry-over';
import { type AllocationFacts, decideOutcome, type Outcome } from '../allocation/decide-allocation';
import type { CounterState, DepartmentFacts } from '../allocation/decision';
import { amountOf, type LedgerEntry, returnEntry, voidEntry } from '../allocation/ledger';
import { isInForce } from '../shared/calendar-date';
import { add, type Fraction, ZERO } from '../shared/fraction';
import type { DepartmentId, VacancyId } from '../shared/ids';
import type { Past, PastEntry, PastEvent, PastReport } from './past';
import { asIfPlaced, type Otherwise } from './plan';
import {
  newUnknowns,
  type TriedAgreement,
  triedAgreements,
  type Unknown,
  unknownRule,
  unknownTier,
  unplaced,
  withoutRule,
} from './tried-agreement';

/** Sees each home as the core has been asked about it, before the books move. */
export type Onlooker = (past: PastReport, would: Outcome, asked: AllocationFacts) => void;

/** A home that somebody entered something about later. */
type Line = {
  readonly agreement: Agreement;
  readonly would: Outcome;
  readonly entries: LedgerEntry[];
};

/** The counters of a department, and how the core asks for one. */
type Books = {
  readonly states: Map<CounterName, CounterState>;
  readonly counterState: AllocationFacts['counterState'];
};

type Running = Otherwise & {
  readonly past: Past;
  readonly tried: (inForce: Agreement) => TriedAgreement;
  readonly unknown: ReturnType<typeof newUnknowns>;
  readonly today: ReadonlyMap<DepartmentId, DepartmentFacts>;
  readonly books: ReadonlyMap<DepartmentId, Books>;
  readonly corrected: ReadonlySet<VacancyId>;
  readonly lines: Map<VacancyId, Line>;
  readonly onlooker: Onlooker;
};

/**
 * Decides every report of the past again by the production core, in the order of the books, under the plan. What people did
 * afterwards stays as it was: a void takes back what its home has meant, and a turn given back is kept or used as the tried
 * agreement says of the reason, where there would have been one. Answers what the tried agreement has no word for.
 */
export function playAgain(past: Past, otherwise: Otherwise, onlooker: Onlooker): readonly Unknown[] {
  const game = playing(past, otherwise, onlooker);
  for (const event of past.events) game.next(event);
  return game.unknown();
}

/** The same, for whoever would pause on the way: is told each event of the past, once and in its order. */
export function playing(
  past: Past,
  { plan, knowledge }: Otherwise,
  onlooker: Onlooker,
): { readonly next: (event: PastEvent) => void; readonly unknown: () => readonly Unknown[] } {
  const running: Running = {
    ...{ past, plan, knowledge, onlooker, tried: triedAgreements(plan), unknown: newUnknowns() },
    today: new Map(past.departments.map(({ id, facts }) => [id, facts])),
    books: new Map(past.departments.map(({ id, counters }) => [id, booksFrom(counters)])),
    corrected: new Set(
      past.events.filter(({ kind }) => kind !== 'REPORTED').map(({ vacancyId }) => vacancyId),
    ),
    lines: new Map(),
  };
  return {
    next: (event) => {
      if (event.kind === 'REPORTED') report(running, event);
      else correct(running, event);
    },
    unknown: running.unknown.all,
  };
}

function booksFrom(counters: ReadonlyMap<CounterName, CounterState>): Books {
  const states = new Map(counters);
  return { states, counterState: (name) => states.get(name) ?? UNUSED };
}

function report(running: Running, past: PastReport): void {
  const { states, counterState } = booksOf(running, past.departmentId);
  const asked = question(running, past, counterState);
  const would = decideOutcome(asked);
  running.onlooker(past, would, asked);
  const { counted, route } = would;
  if (running.corrected.has(past.vacancyId)) {
    const entries: LedgerEntry[] =
      counted === null ? [] : [{ kind: 'REPORTED', rate: counted.rate, takesTurn: route === 'MUNICIPAL' }];
    running.lines.set(past.vacancyId, { agreement: asked.agreement, would, entries });
  }
  if (counted !== null)
    states.set(
      counted.counter,
      stateAfter(counterState(counted.counter), counted, { tier: would.tier, on: asked.vacancy.on }),
    );
}

const UNUSED: CounterState = { credit: ZERO, counted: 0 };

function question(
  running: Running,
  past: PastReport,
  counterState: AllocationFacts['counterState'],
): AllocationFacts {
  const { departmentId, facts } = past;
  const tried = running.tried(agreementOf(running, past));
  const known = factsFor(running, past);
  const [tier, rule] = [unknownTier(tried, known, facts.on), unknownRule(tried, facts)];
  if (tier !== null) running.unknown.met('TIER', tier, departmentId);
  if (rule !== null) running.unknown.met('RULE', rule, departmentId);
  return {
    agreement: tried.agreement,
    department: tier === null ? known : unplaced(known),
    vacancy: rule === null ? facts : withoutRule(facts),
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
    if (correction === null || line.would.counted === null) return;
    line.entries.push(correction);
    enter(running, entry.departmentId, line.would.counted.counter, correction);
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

function correctionOf(
  { plan }: Running,
  entry: PastEntry,
  { agreement, would, entries }: Line,
): LedgerEntry | null {
  if (entry.kind === 'VOIDED') return voidEntry(entries);
  if (would.route !== 'MUNICIPAL') return null;
  if (entry.kind === 'SETTLED') return isGivenBack(entries) ? giveBack(entry.correction) : null;
  if (plan.agreement !== null) return returnEntry(agreement, entry.reason);
  return entry.entered && giveBack(entry.entered.correction);
}

const giveBack = (amount: Fraction): LedgerEntry => ({ kind: 'CORRECTION', because: 'RETURN', amount });

/** Only a turn that was given back can be taken again. */
const isGivenBack = (entries: readonly LedgerEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'CORRECTION' && entry.because === 'RETURN');

function enter(running: Running, departmentId: DepartmentId, name: CounterName, entry: LedgerEntry): void {
  const { states, counterState } = booksOf(running, departmentId);
  const state = counterState(name);
  states.set(name, { ...state, credit: add(state.credit, amountOf(entry)) });
}

function booksOf({ books }: Running, id: DepartmentId): Books {
  const found = books.get(id);
  if (found === undefined) throw new Error('Every home of the past lies in one of its departments');
  return found;
}
