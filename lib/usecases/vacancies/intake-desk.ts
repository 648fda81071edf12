import { createCounters } from '@/lib/data/books/counters-open';
import { scopeKey } from '@/lib/data/connection/scope-settings';
import { inHotTransaction } from '@/lib/data/transaction';
import { untilSettled } from './attempt';
import { type DeskOutcome, type Sent, takeIn } from './take-in';

type Waiting = Sent & {
  readonly resolve: (outcome: DeskOutcome) => void;
  readonly reject: (error: unknown) => void;
};

/** Where reports for the same tenants queue up while others are on their way to the database, and what those are about. */
type Desk = { readonly waiting: Waiting[]; readonly held: Set<string>; atWork: number };

const desks = new Map<string, Desk>();

/** One transaction is decided here while the database stores the other. */
const AT_WORK = 2;
const MOST_REPORTS = 64;

/**
 * Reports that come while others are being stored are taken in together, in the order they came: whoever is alone is served at
 * once, and a rush on one counter costs a transaction for many instead of a queue of transactions. Only senders with the very
 * same tenants share one, each recorded on its own sender.
 */
export const atTheDesk = (sent: Sent): Promise<DeskOutcome> =>
  new Promise((resolve, reject) => {
    const key = scopeKey(sent.scope);
    const desk = desks.get(key) ?? { waiting: [], held: new Set(), atWork: 0 };
    desks.set(key, desk);
    desk.waiting.push({ ...sent, resolve, reject });
    if (desk.atWork < AT_WORK) void work(key, desk);
  });

async function work(key: string, desk: Desk): Promise<void> {
  desk.atWork += 1;
  for (let next = nextOf(desk); next.length > 0; next = nextOf(desk)) {
    const held = next.flatMap((one) => [...marksOf(one), ...departmentsOf(one)]);
    for (const mark of held) desk.held.add(mark);
    await serve(next);
    for (const mark of held) desk.held.delete(mark);
  }
  desk.atWork -= 1;
  if (desk.atWork === 0) desks.delete(key);
}

/**
 * Those that wait, but no two with the same key, id or home: the database would refuse both, and both be tried again alone. Nor any
 * for a department that is on its way already: it would wait for the counter there, and here others may join it.
 */
function nextOf(desk: Desk): readonly Waiting[] {
  const met = new Set<string>();
  const next: Waiting[] = [];
  let reports = 0;
  for (const one of [...desk.waiting]) {
    const marks = marksOf(one);
    const mayGo =
      !marks.some((mark) => met.has(mark) || desk.held.has(mark)) &&
      !departmentsOf(one).some((mark) => met.has(mark) || desk.held.has(mark));
    for (const mark of marks) met.add(mark);
    const isFull = next.length > 0 && reports + one.input.reports.length > MOST_REPORTS;
    if (!mayGo || isFull) {
      // Whoever comes later for the same department stays behind her too.
      for (const mark of departmentsOf(one)) met.add(mark);
      continue;
    }
    next.push(one);
    reports += one.input.reports.length;
    desk.waiting.splice(desk.waiting.indexOf(one), 1);
  }
  return next;
}

const marksOf = ({ input }: Sent): readonly string[] => [
  `key ${input.idempotencyKey}`,
  ...input.reports.flatMap(({ departmentId, externalId, home }) => [
    `home ${departmentId} ${home.unitNumber}`,
    ...(externalId === null ? [] : [`id ${externalId}`]),
  ]),
];

const departmentsOf = ({ input }: Sent): readonly string[] =>
  input.reports.map(({ departmentId }) => `department ${departmentId}`);

async function serve(some: readonly Waiting[]): Promise<void> {
  const together = await store(some).catch((error: unknown) => {
    // Of several, one may have failed the others: each is tried by itself and hears of its own failure.
    if (some.length === 1) for (const one of some) one.reject(error);
    return null;
  });
  if (together !== null) for (const [at, one] of some.entries()) answer(one, together[at]);
  else if (some.length > 1) for (const one of some) await serve([one]);
}

function answer(one: Waiting, outcome: DeskOutcome | undefined): void {
  if (outcome === undefined) one.reject(new Error('A report was left without an answer'));
  else one.resolve(outcome);
}

function store(some: readonly Waiting[]): Promise<readonly DeskOutcome[]> {
  const [first] = some;
  if (first === undefined) return Promise.resolve([]);
  const { scope } = first;
  return untilSettled(async () => {
    const attempt = await inHotTransaction(scope, (tx) => takeIn(tx, scope, some));
    if (attempt.kind === 'SETTLED' || attempt.missing.length === 0) return attempt;
    await inHotTransaction(scope, (tx) => createCounters(tx, scope, attempt.missing));
    return attempt;
  });
}
