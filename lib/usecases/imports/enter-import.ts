import { createCounters } from '@/lib/data/books/counters-open';
import {
  endFileImport,
  lockFileImport,
  moveFileImport,
  readFileImport,
} from '@/lib/data/imports/file-imports';
import { countChanged, holdLane, markEntered, type NextRow, nextRows } from '@/lib/data/imports/import-order';
import { LANES, putRows } from '@/lib/data/imports/import-rows';
import { countRows } from '@/lib/data/imports/row-counts';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { type AnyScope, partyScope, userOf } from '@/lib/domain/access/scope';
import { togetherWith } from '@/lib/domain/imports/checked-row';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import type { SaidOf } from '@/lib/domain/imports/said-of';
import { again, settled, untilSettled } from '../vacancies/attempt';
import type { FileOf, ScopeOf } from './kind-work';
import { workOn } from './work';

type After = { readonly sort: string; readonly line: number };
const START: After = { sort: '', line: 0 };
/** More than any department has lettings in a history. */
const TOGETHER = 50_000;

/**
 * Enters what is left of a confirmed file, a batch to a transaction, in the order of the rows' days. Each batch marks its rows in the
 * transaction that stores them: whenever it is killed and run again, exactly the missing rows are entered.
 */
export async function enterImport(scope: AnyScope, importId: string, atOnce?: number): Promise<void> {
  const of = await inHotTransaction(scope, (tx) => readFileImport(tx, scope, importId));
  if (of?.state !== 'ENTERING') return;
  await Promise.all(LANES.map((lane) => enterLane(scope, { of, lane, atOnce })));
  await inHotTransaction(scope, (tx) => finish(tx, scope, importId));
}

/** What one clerk enters. */
type Desk<K extends ImportKind = ImportKind> = {
  readonly of: FileOf<K>;
  readonly lane: number;
  /** Rows to a transaction, where it is not the kind's own number. */
  readonly atOnce: number | undefined;
};

async function enterLane<K extends ImportKind>(scope: ScopeOf<K>, desk: Desk<K>): Promise<void> {
  for (let after: After | null = START; after !== null; ) {
    const from: After = after;
    await prepareBatch(scope, desk, from);
    after = await untilSettled(async (failed) => {
      const attempt = await inHotTransaction(scope, (tx) =>
        enterBatch(tx, scope, desk, { after: from, failed }),
      );
      if (attempt.kind === 'AGAIN' && attempt.missing.length > 0)
        await inHotTransaction(scope, (tx) => createCounters(tx, partyScope(scope), attempt.missing));
      return attempt;
    });
  }
}

async function prepareBatch<K extends ImportKind>(
  scope: ScopeOf<K>,
  desk: Desk<K>,
  after: After,
): Promise<void> {
  const { before } = workOn(desk.of.kind);
  if (before === undefined) return;
  for (const row of await inHotTransaction(scope, (tx) => batchOf(tx, scope, desk, after))) {
    if (!(await inHotTransaction(scope, (tx) => takeStep(tx, scope, desk)))) return;
    await before(scope, row);
  }
}

/** Gives a sign of life, so that nobody throws the file away under a clerk at work; false: somebody has. */
async function takeStep(tx: HotTx, scope: AnyScope, desk: Desk): Promise<boolean> {
  if (!(await holdOwnLane(tx, scope, desk))) return false;
  await moveFileImport(tx, scope, desk.of.id, {});
  return true;
}

/** Read once the lane is held, and without a lock: two lanes that held the file's row would wait for each other to mark theirs. */
async function holdOwnLane(tx: HotTx, scope: AnyScope, { of, lane }: Desk): Promise<boolean> {
  await holdLane(tx, scope, of.id, lane);
  return (await readFileImport(tx, scope, of.id))?.state === 'ENTERING';
}

async function enterBatch<K extends ImportKind>(
  tx: HotTx,
  scope: ScopeOf<K>,
  desk: Desk<K>,
  { after, failed }: { readonly after: After; readonly failed: number },
) {
  const { of } = desk;
  if (!(await holdOwnLane(tx, scope, desk))) return settled<After | null>(null);
  const rows = await batchOf(tx, scope, desk, after);
  const last = rows.at(-1);
  if (last === undefined) return settled<After | null>(null);
  const attempt = await workOn(of.kind).enter({ tx, scope, of, rows, failed });
  if (attempt.kind === 'AGAIN') return again(attempt.missing);
  const { entered, otherwise } = attempt.value;
  await putRows(
    ...([tx, scope, of] as const),
    otherwise.map(({ row: { line, cells }, checked }) => ({ line, cells, checked })),
  );
  markEntered(tx, scope, of.id, entered);
  return settled<After | null>({ sort: last.sort, line: last.line });
}

/** The next rows of a transaction: so many, or all that belong to the first of them. */
async function batchOf<K extends ImportKind>(
  tx: HotTx,
  scope: ScopeOf<K>,
  { of, lane, atOnce }: Desk<K>,
  after: After,
): Promise<readonly NextRow<SaidOf<K>>[]> {
  const { batch } = workOn(of.kind);
  const rows = await nextRows<K>(tx, scope, of, {
    lane,
    after,
    limit: (batch && atOnce) ?? batch ?? TOGETHER,
  });
  const [first] = rows;
  if (batch !== null || first === undefined) return rows;
  return rows.filter((row) => togetherWith(row) === togetherWith(first));
}

/** What could not be entered waits to be put right; without any the file has ended. */
async function finish(tx: HotTx, scope: AnyScope, importId: string): Promise<void> {
  const of = await lockFileImport(tx, scope, importId);
  if (of?.state !== 'ENTERING') return;
  const counts = await countRows(tx, scope, importId);
  if (counts.REFUSED + counts.MADE + counts.CHANGED > 0)
    return moveFileImport(tx, scope, importId, { state: 'PREVIEW', anew: true });
  await endFileImport(tx, scope, importId, {
    state: 'CONFIRMED',
    counts: await countsOf(tx, scope, importId),
    by: userOf(scope),
  });
}

/** What came of the rows, when all is done or the rest is given up. */
export async function countsOf(tx: HotTx, scope: AnyScope, importId: string) {
  const counts = await countRows(tx, scope, importId);
  const changed = await countChanged(tx, scope, importId);
  return {
    made: counts.ENTERED - changed,
    changed,
    unchanged: counts.UNCHANGED,
    refused: counts.REFUSED + counts.MADE + counts.CHANGED,
  };
}
