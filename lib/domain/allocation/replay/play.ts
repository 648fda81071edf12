import type { CounterName, ReturnReason } from '../../agreement/vocabulary';
import { add, type Fraction, negate, ZERO } from '../../shared/fraction';
import {
  nextState,
  type StateRejection,
  stateAfterDecision,
  type VacancyEvent,
  type VacancyState,
} from '../../vacancy/vacancy-state';
import { type LastCounted, laterOf } from '../carry-over';
import { decideAllocation } from '../decide-allocation';
import type { Counted, CounterState, Decision } from '../decision';
import { amountOf, type LedgerEntry, returnEntry, voidEntry } from '../ledger';
import { mustMeetSpecialCriteria } from '../special-criteria';
import type { FollowingEvent, ReplayDepartment, ReplayDocument, ReplayEvent } from './document';

export type PlayedDecision = { readonly vacancy: string; readonly decision: Decision };
export type PlayedNaming = { readonly vacancy: string; readonly specialCriteria: boolean };
export type Rejection = { readonly index: number; readonly code: StateRejection };

/** One counter of one department after the last event. */
export type PlayedCounter = {
  readonly department: string;
  readonly counter: CounterName;
  readonly opening: Fraction;
  readonly counted: number;
  readonly earned: Fraction;
  readonly slots: number;
  readonly corrections: Fraction;
  readonly closing: Fraction;
};

export type Played = {
  readonly decisions: readonly PlayedDecision[];
  readonly namings: readonly PlayedNaming[];
  readonly counters: readonly PlayedCounter[];
  readonly rejected: readonly Rejection[];
};

type Counter = { -readonly [Key in keyof PlayedCounter]: PlayedCounter[Key] } & {
  last: LastCounted | null;
};

type Department = {
  readonly given: ReplayDepartment;
  readonly counters: Map<CounterName, Counter>;
  /** Namings that stand, of vacancies decided at the tier with special criteria. */
  standing: number;
};

type Vacancy = {
  readonly department: Department;
  /** Without its steps: those are only for reading. */
  readonly decision: Omit<Decision, 'steps'>;
  /** Every line that this vacancy has in the books of its counter. */
  readonly entries: LedgerEntry[];
  state: VacancyState;
};

/** A replay under way. Only this file looks inside. */
export type Play = {
  readonly document: ReplayDocument;
  readonly departments: ReadonlyMap<string, Department>;
  readonly vacancies: Map<string, Vacancy>;
  readonly namings: PlayedNaming[];
  readonly rejected: Rejection[];
};

/** Plays the events in list order through the core. The same document gives the same answer every time. */
export function play(document: ReplayDocument): Played {
  const running = startPlay(document);
  const decisions = document.events.map((event, index) => playEvent(running, event, index));
  return { decisions: decisions.filter((decision) => decision !== null), ...resultSoFar(running) };
}

/** Before the first event: the departments as the document gives them, and no vacancy. */
export function startPlay(document: ReplayDocument): Play {
  const departments = new Map(document.departments.map((given) => [given.id, opened(given)]));
  return { document, departments, vacancies: new Map(), namings: [], rejected: [] };
}

/** The decision when the event is an accepted report. An event that does not fit is rejected and changes nothing. */
export function playEvent(running: Play, event: ReplayEvent, index: number): PlayedDecision | null {
  const vacancy = running.vacancies.get(event.vacancy);
  if (event.type === 'report' && vacancy === undefined) return report(running, event);
  const code = event.type === 'report' ? 'already-reported' : playOn(running, vacancy, event);
  if (code !== null) running.rejected.push({ index, code });
  return null;
}

/** Everything but the decisions, which `playEvent` answers one by one. */
export function resultSoFar({ departments, namings, rejected }: Play): Omit<Played, 'decisions'> {
  return { namings, counters: countersOf(departments), rejected };
}

const opened = (given: ReplayDepartment): Department => ({ given, counters: new Map(), standing: 0 });

/** Null when the event was accepted. */
function playOn(running: Play, vacancy: Vacancy | undefined, event: FollowingEvent): StateRejection | null {
  if (vacancy === undefined) return 'unknown-vacancy';
  const next = nextState(vacancy.state, event.type);
  if (!next.ok) return next.error.code;
  follow(running, vacancy, event);
  vacancy.state = next.value;
  return null;
}

function report(running: Play, event: ReplayEvent & { type: 'report' }): PlayedDecision {
  const department = running.departments.get(event.department);
  if (department === undefined)
    throw new Error('The document was read: every event names a known department');
  const decision = decideAllocation({
    agreement: running.document.agreement,
    department: department.given.facts,
    vacancy: event.facts,
    counterState: (name) => counterState(department, name),
  });
  const { tier, proposedTier, route, counted } = decision;
  const outcome = { tier, proposedTier, route, counted };
  const state = stateAfterDecision(route);
  const vacancy: Vacancy = { department, decision: outcome, entries: [], state };
  if (counted !== null) count(vacancy, counted, { tier, on: event.facts.on });
  running.vacancies.set(event.vacancy, vacancy);
  return { vacancy: event.vacancy, decision };
}

function follow(running: Play, vacancy: Vacancy, event: FollowingEvent): void {
  switch (event.type) {
    case 'name':
      running.namings.push({ vacancy: event.vacancy, specialCriteria: name(running, vacancy) });
      return;
    case 'unname':
      withdraw(running, vacancy);
      return;
    case 'return':
      withdraw(running, vacancy);
      giveBack(running, vacancy, event.reason);
      return;
    case 'void':
      withdraw(running, vacancy);
      if (vacancy.entries.length > 0) enter(vacancy, voidEntry(vacancy.entries));
      return;
    default:
      event.type satisfies Exclude<VacancyEvent, 'uncomplete'>;
  }
}

function name(running: Play, vacancy: Vacancy): boolean {
  const terms = running.document.agreement.specialCriteria;
  const { tier } = vacancy.decision;
  const special = mustMeetSpecialCriteria(terms, tier, vacancy.department.standing);
  if (terms?.tier === tier) vacancy.department.standing += 1;
  return special;
}

/** A naming that is withdrawn, or whose slot goes back or is voided, no longer stands. */
function withdraw(running: Play, vacancy: Vacancy): void {
  const stands = vacancy.state === 'NAMED';
  const terms = running.document.agreement.specialCriteria;
  if (stands && terms?.tier === vacancy.decision.tier) vacancy.department.standing -= 1;
}

function giveBack(running: Play, vacancy: Vacancy, reason: ReturnReason): void {
  const entry = returnEntry(running.document.agreement, reason);
  if (entry !== null && vacancy.decision.counted !== null) enter(vacancy, entry);
}

function counterState(department: Department, name: CounterName): CounterState {
  const counter = department.counters.get(name);
  if (counter !== undefined) return { credit: counter.closing, counted: counter.counted, last: counter.last };
  return { credit: department.given.openingCredit.get(name) ?? ZERO, counted: 0 };
}

function count(vacancy: Vacancy, counted: Counted, met: LastCounted): void {
  const { department, decision } = vacancy;
  const takesTurn = decision.route === 'MUNICIPAL';
  const counter = department.counters.get(counted.counter) ?? newCounter(department, counted);
  counter.counted = counted.number;
  counter.earned = add(counter.earned, counted.rate);
  counter.slots += takesTurn ? 1 : 0;
  counter.last = laterOf(counter.last, met);
  if (counted.lapsed) move(counter, negate(counted.lapsed.credit));
  enter(vacancy, { kind: 'REPORTED', rate: counted.rate, takesTurn });
}

function newCounter({ given, counters }: Department, { counter: name, creditBefore }: Counted): Counter {
  const amounts = { opening: creditBefore, earned: ZERO, corrections: ZERO, closing: creditBefore };
  const counter = { department: given.id, counter: name, counted: 0, slots: 0, last: null, ...amounts };
  counters.set(name, counter);
  return counter;
}

/** A line in the books: on the vacancy, and on the counter that carries the credit. */
function enter(vacancy: Vacancy, entry: LedgerEntry): void {
  const name = vacancy.decision.counted?.counter;
  const counter = name === undefined ? undefined : vacancy.department.counters.get(name);
  if (counter === undefined) throw new Error('Only a counted vacancy has lines in the books');
  vacancy.entries.push(entry);
  if (entry.kind === 'CORRECTION') move(counter, entry.amount);
  else counter.closing = add(counter.closing, amountOf(entry));
}

/** Moves the credit otherwise than by a home that is counted. */
function move(counter: Counter, amount: Fraction): void {
  counter.closing = add(counter.closing, amount);
  counter.corrections = add(counter.corrections, amount);
}

function countersOf(departments: ReadonlyMap<string, Department>): readonly PlayedCounter[] {
  const all = [...departments.values()].flatMap((department) => [...department.counters.values()]);
  return all
    .map(({ last: _, ...counter }) => counter)
    .sort((a, b) => byCodeUnits(a.department, b.department) || byCodeUnits(a.counter, b.counter));
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
