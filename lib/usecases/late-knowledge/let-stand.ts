import {
  type FindingToSettle,
  holdHomes,
  insertSettlement,
  readFindings,
} from '@/lib/data/late-knowledge/late-settling';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type LetStandInput = { readonly findingIds: readonly string[]; readonly reason: string };
export type LateSettled = { readonly settled: number };
export type AlreadySettled = { readonly code: 'already-settled'; readonly by: string; readonly at: Date };
export type LetStandError = { readonly code: 'not-found' } | AlreadySettled;

/** A manager of either side lets verdicts stand as they were given; the reason is seen by the other side. */
export const letStand = (
  scope: Scope,
  { findingIds, reason }: LetStandInput,
): Promise<Result<LateSettled, LetStandError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await holdFindings(tx, scope, findingIds);
    if (!held.ok) return held;
    const at = await readClock(tx, scope);
    await insertSettlement(tx, scope, {
      ...{ findings: findingIds, outcome: 'STANDS', reason, replacementId: null, at },
    });
    return ok({ settled: findingIds.length });
  });

/** The findings with their homes under lock; all of them are still open, or nothing happens. */
export async function holdFindings(
  tx: HotTx,
  scope: Scope,
  ids: readonly string[],
): Promise<Result<readonly FindingToSettle[], LetStandError>> {
  const wanted = new Set(ids);
  const found = await readFindings(tx, scope, ids);
  if (found.length === 0 || found.length !== wanted.size) return err({ code: 'not-found' });
  await holdHomes(
    tx,
    scope,
    found.map(({ vacancyId }) => vacancyId),
  );
  const now = await readFindings(tx, scope, ids);
  const taken = now.find(({ settledAt }) => settledAt !== null);
  if (taken?.settledAt)
    return err({ code: 'already-settled', by: taken.settledBy ?? '', at: taken.settledAt });
  return ok(now);
}
