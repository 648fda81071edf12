import { appendRoundEvent, changeRound } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ByWhom } from '@/lib/domain/placement/round-file';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { next } from './change-round';
import { changedSince, lockRound } from './open-round';

export type EndRoundInput = {
  readonly roundId: PlacementRoundId;
  readonly revision: number;
  readonly reason: string;
};

export type RecallRoundError =
  | { readonly code: 'not-found' }
  | ChangedMeanwhile
  | ({ readonly code: 'round-closed' } & ByWhom);

/** Back to preparation. Signatures already given counted for what was sent, and are given anew. */
export const recallRound = (
  scope: UserScope,
  input: EndRoundInput,
): Promise<Result<null, RecallRoundError>> =>
  endStep(scope, input, { from: ['SENT'], to: 'PREPARING', kind: 'RECALLED' });

/** Given up before anybody is bound by it. */
export const withdrawRound = (
  scope: UserScope,
  input: EndRoundInput,
): Promise<Result<null, RecallRoundError>> =>
  endStep(scope, input, { from: ['PREPARING', 'SENT'], to: 'WITHDRAWN', kind: 'WITHDRAWN' });

type Step = {
  readonly from: readonly string[];
  readonly to: 'PREPARING' | 'WITHDRAWN';
  readonly kind: 'RECALLED' | 'WITHDRAWN';
};

const endStep = (
  scope: UserScope,
  { roundId, revision, reason }: EndRoundInput,
  { from, to, kind }: Step,
): Promise<Result<null, RecallRoundError>> =>
  inTransaction(scope, async (tx) => {
    const locked = await lockRound(tx, scope, roundId);
    if (!locked.ok) return locked;
    const { value: round } = locked;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    if (!from.includes(round.state)) return err({ code: 'round-closed', by: round.by, at: round.at });
    const stale = changedSince(round, revision);
    if (stale) return err(stale);
    await changeRound(tx, scope, round, { change: { state: to }, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind, by: scope.userId, reason });
    return ok(null);
  });
