import { holdDepartments, lockCounters } from '@/lib/data/books/counters';
import type { HotTx } from '@/lib/data/transaction';
import type { SameKey, Situation } from '@/lib/data/vacancies/situation';
import { appendIntakes, type Intake } from '@/lib/data/vacancies/vacancies-intake';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled } from './attempt';
import { type Books, openBooks } from './books';
import { type Brought, decideBatch } from './decide-batch';
import { type KnownAboutReports, readForReports } from './read-for-reports';
import { isAsSeen, type RegisterSeen } from './register-seen';
import type { ReportAnswer, ReportError } from './report-answer';
import { copyOf, nothingYet, type Running } from './running';

export type ReportInput = {
  /** Drawn when the form was shown or the file was read: the same key and content gives the same answer. */
  readonly idempotencyKey: string;
  readonly reports: readonly VacancyReport[];
};

export type ReportOutcome = Result<ReportAnswer, ReportError>;

/** Of a sender who has looked: the register says something else by now, so nothing is taken in. */
export type RegisterMoved = { readonly code: 'register-moved' };
export type DeskOutcome = Result<ReportAnswer, ReportError | RegisterMoved>;

/** One sender's batch, which is taken in whole or not at all. */
export type Sent = {
  readonly scope: Scope;
  readonly input: ReportInput;
  readonly contentHash: string;
  /** What the register said of the one home that somebody typed; left out where nobody looked. */
  readonly seen?: RegisterSeen;
};

/**
 * Takes in what has been sent, one after the other, in one transaction: lock, read, decide in memory, append. What is refused
 * leaves no trace, and the others are decided as if it had never come. The answers are in the order of the senders.
 */
export async function takeIn(
  tx: HotTx,
  scope: Scope,
  sent: readonly Sent[],
): Promise<Attempt<readonly DeskOutcome[]>> {
  const reports = sent.flatMap(({ input }) => input.reports);
  const keys = sent.map(({ input }) => input.idempotencyKey);
  const { locked, known } = await lockAndRead(tx, scope, reports, keys);
  let state: State = { books: openBooks(locked), running: nothingYet() };
  const outcomes: DeskOutcome[] = [];
  const intakes: Intake[] = [];
  for (const one of sent) {
    const next: State = { books: state.books.copy(), running: copyOf(state.running) };
    const taken = takeOne(one, known, next);
    if (taken.kind === 'COUNTERS_MISSING') return again(taken.missing);
    outcomes.push(taken.outcome);
    if (taken.kind === 'ANSWERED') continue;
    intakes.push(taken.intake);
    state = next;
  }
  if (intakes.length > 0) appendIntakes(tx, state.books.moved(), intakes);
  return settled(outcomes);
}

/** What is read is read after the lock. */
export async function lockAndRead(
  tx: HotTx,
  scope: Scope,
  reports: readonly VacancyReport[],
  keys: readonly string[],
) {
  const departments = [...new Set(reports.map((report) => report.departmentId))];
  const read = () => readForReports(tx, scope, reports, keys);
  // Asked in one breath, answered in order.
  const [locked, known] = await Promise.all([lockCounters(tx, scope, departments), read()]);
  const counted = new Set(locked.map((counter) => counter.departmentId));
  const uncounted = departments.filter((department) => !counted.has(department));
  if (uncounted.length === 0) return { locked, known };
  await holdDepartments(tx, scope, uncounted);
  return { locked, known: await read() };
}

type State = { readonly books: Books; readonly running: Running };

const MOVED: DeskOutcome = err({ code: 'register-moved' });

function takeOne({ scope, input, contentHash, seen }: Sent, known: KnownAboutReports, state: State) {
  const { idempotencyKey: key, reports } = input;
  if (seen !== undefined && !reports.every((report) => isAsSeen(seen, report, known.situations)))
    return { kind: 'ANSWERED', outcome: MOVED } as const;
  const before = answeredBefore(known.situations, key);
  if (before !== null) return { kind: 'ANSWERED', outcome: repeated(before, contentHash) } as const;
  const batch = decideBatch({ scope, reports, ...known, ...state });
  if (batch.kind === 'COUNTERS_MISSING') return batch;
  if (batch.kind === 'REFUSED') return { kind: 'ANSWERED', outcome: err(batch.error) } as const;
  const { brought, answer } = batch;
  const keys = keysOf(brought, { key, contentHash, answer });
  return { kind: 'TAKEN', outcome: ok(answer), intake: { ...brought, keys } } as const;
}

const answeredBefore = (situations: readonly Situation[], key: string): SameKey | null =>
  situations.map(({ answered }) => answered.get(key)).find((same) => same !== undefined) ?? null;

/** The answer given to the same key before; another content under it is refused. */
const repeated = ({ contentHash, answer }: SameKey, now: string): ReportOutcome =>
  contentHash === now ? ok(answer as ReportAnswer) : err({ code: 'idempotency-conflict' });

type Answered = { readonly key: string; readonly contentHash: string; readonly answer: ReportAnswer };

/** The key belongs to the organisation whose home was sent first. */
function keysOf({ vacancies }: Brought, { key, contentHash, answer }: Answered): Intake['keys'] {
  const [first] = answer.vacancies;
  const own = vacancies.find((vacancy) => vacancy.id === first?.vacancyId);
  return own === undefined
    ? []
    : [{ organisationId: own.organisationId, key, contentHash, answer, at: own.at }];
}
