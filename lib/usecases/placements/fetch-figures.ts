import { readDepartmentsToPlace } from '@/lib/data/placements/placement-figures';
import { appendRoundEvent, changeRound, putRows } from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { next } from './change-round';
import { partiesOf, usualRows } from './make-round';
import { lockOpenRound, type NotOpen } from './open-round';

/** Newer figures for what nobody has decided yet, and departments that have come since. What has been decided stays. @see Holbæk 8.2 */
export const fetchFigures = (
  scope: UserScope,
  { roundId }: { readonly roundId: PlacementRoundId },
): Promise<Result<null, NotOpen | { readonly code: 'no-agreement-on-day' }>> =>
  inTransaction(scope, async (tx) => {
    const open = await lockOpenRound(tx, scope, roundId);
    if (!open.ok) return open;
    const { value: round } = open;
    if (scope.side !== 'MUNICIPALITY') return err({ code: 'not-found' });
    const place = await readDepartmentsToPlace(tx, scope, round.municipalityId, round.effectiveOn);
    if (place.version === null) return err({ code: 'no-agreement-on-day' });
    const rows = usualRows(place, place.version.agreement, round.effectiveOn);
    await putRows(tx, scope, round, { rows, by: scope.userId });
    const parties = [...new Set([...round.parties, ...partiesOf(rows)])];
    await changeRound(tx, scope, round, { change: { parties }, by: scope.userId });
    await appendRoundEvent(tx, scope, next(round), { kind: 'FETCHED', by: scope.userId });
    return ok(null);
  });
