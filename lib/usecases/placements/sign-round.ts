import { readToday } from '@/lib/data/clock';
import { hasNewAgreement, type RoundHead, readSignatures } from '@/lib/data/placements/placement-rounds';
import { appendRoundEvent, insertSignature, takeRound } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { missingSignatures, signatoriesOf } from '@/lib/domain/placement/round';
import type { ByWhom } from '@/lib/domain/placement/round-file';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { changedSince, lockRound } from './open-round';

export type SignRoundError =
  | { readonly code: 'not-found' | 'day-has-come' | 'signed-already' | 'agreement-changed' }
  | ChangedMeanwhile
  | ({ readonly code: 'not-sent' | 'round-closed' } & ByWhom);

/** `placed`: how many placements this signature, being the last, has entered; null: others have yet to sign. */
export type Signed = { readonly placed: number | null };

/**
 * Signs for the municipality, or for the reader's own organisations. The last signature enters the placements in the same transaction,
 * from the round's day on: nothing more is done on the day itself.
 * @see Holbæk 8.2, Høje-Taastrup 6 (Q02, Q14)
 */
export const signRound = (
  scope: UserScope,
  { roundId, revision }: { readonly roundId: PlacementRoundId; readonly revision: number },
): Promise<Result<Signed, SignRoundError>> =>
  inTransaction(scope, async (tx) => {
    const locked = await lockRound(tx, scope, roundId);
    if (!locked.ok) return locked;
    const { value: round } = locked;
    const { state, by, at } = round;
    if (state !== 'SENT') return err({ code: state === 'PREPARING' ? 'not-sent' : 'round-closed', by, at });
    const stale = changedSince(round, revision);
    if (stale) return err(stale);
    if (round.effectiveOn <= (await readToday(tx))) return err({ code: 'day-has-come' });
    if (await hasNewAgreement(tx, scope, round)) return err({ code: 'agreement-changed' });
    if (!(await signForOwn(tx, scope, round))) return err({ code: 'signed-already' });
    const missing = missingSignatures(round, await readSignatures(tx, roundId));
    if (missing.length > 0) return ok({ placed: null });
    const placed = await takeRound(tx, scope, roundId);
    const [party = null] = signatoriesOf(scope, round);
    await appendRoundEvent(tx, scope, round, { kind: 'TAKEN', by: scope.userId, party });
    return ok({ placed });
  });

async function signForOwn(tx: Tx, scope: UserScope, round: RoundHead): Promise<boolean> {
  let signed = false;
  for (const party of signatoriesOf(scope, round)) {
    if (await insertSignature(tx, scope, round, { party, by: scope.userId })) signed = true;
  }
  return signed;
}
