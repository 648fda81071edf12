import { readDepartmentsToPlace } from '@/lib/data/placements/placement-figures';
import { appendRoundEvent, changeRound as writeRound } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { faultOfEffectiveDay, type RoundDayFault } from '@/lib/domain/placement/round';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { RoundTerms } from './make-round';
import { changedSince, lockOpenRound, type NotOpen } from './open-round';

export type ChangeRoundInput = RoundTerms & {
  readonly roundId: PlacementRoundId;
  readonly revision: number;
};

export type ChangeRoundError =
  | NotOpen
  | ChangedMeanwhile
  | { readonly code: RoundDayFault | 'no-agreement-on-day' };

/** Another title, forum or day, while the round is prepared. */
export const changeRound = (
  scope: UserScope,
  { roundId, revision, ...change }: ChangeRoundInput,
): Promise<Result<null, ChangeRoundError>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockOpenRound(tx, scope, roundId);
    if (!open.ok) return open;
    const { value: round } = open;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    const stale = changedSince(round, revision);
    if (stale) return err(stale);
    const place = await readDepartmentsToPlace(tx, scope, round.municipalityId, change.effectiveOn);
    const fault = faultOfEffectiveDay(change, place.today);
    if (fault !== null) return err({ code: fault });
    if (place.version === null) return err({ code: 'no-agreement-on-day' });
    await writeRound(tx, scope, round, { change, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind: 'CHANGED', by: scope.userId });
    return ok(null);
  });

/** The revision that a change makes. */
export const next = <T extends { readonly revision: number }>(round: T): T => ({
  ...round,
  revision: round.revision + 1,
});
